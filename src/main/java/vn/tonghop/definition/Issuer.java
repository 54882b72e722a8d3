package vn.tonghop.definition;

import java.util.List;

/**
 * Who issues a document and in which layout. Empty texts are printed as a line to be filled by hand.
 *
 * @param profile layout profile (thể thức): HD36, HD05 (Party) or ND30 (government)
 * @param superior caps line above the body
 * @param symbol after the number: "BC/ThU"
 * @param area what {địa bàn} means in sentences
 * @param recipients lines of Nơi nhận, without the dash
 */
public record Issuer(
        String profile,
        String superior,
        String body,
        String symbol,
        String place,
        String area,
        String type,
        List<String> subject,
        String opening,
        String authority,
        String position,
        String signer,
        List<String> recipients) {
    public Issuer {
        profile = profile == null ? "HD36" : profile;
        superior = text(superior);
        body = text(body);
        symbol = text(symbol);
        place = text(place);
        area = text(area);
        type = text(type);
        subject = subject == null ? List.of() : List.copyOf(subject);
        opening = text(opening);
        authority = text(authority);
        position = text(position);
        signer = text(signer);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
