package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.List;
import vn.tonghop.definition.Issuer;

/** The block below the text: who gets the document, who signs it. Never alone on a page. */
final class SignatureBlock {
    private SignatureBlock() {}

    static void write(Docx document, Issuer issuer) {
        LayoutProfile.Close close = document.profile().close();
        double left = document.room() * close.leftShare();
        document.keepTogether();
        document.paragraph(DocxStyle.PLAIN).keptWithNext();
        DocxTable.Row row =
                document.table(List.of(left, document.room() - left), false).row(false);
        writeRecipients(row.column(), issuer, document.profile());
        writeSigner(row.column(), issuer, close);
    }

    private static void writeRecipients(DocxTable.Column column, Issuer issuer, LayoutProfile profile) {
        LayoutProfile.Close close = profile.close();
        column.line().spaced(0, 3).in(close.recipientsHead()).text(word("recipients"));
        List<String> recipients = issuer.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            boolean last = i == recipients.size() - 1;
            String recipient = last ? recipients.get(i) : marked(recipients.get(i), profile);
            column.line().in(close.recipients()).text(word("recipient", recipient));
        }
    }

    /** Every line but the last ends with the mark of the profile. */
    private static String marked(String recipient, LayoutProfile profile) {
        return recipient.replaceFirst("[,;]$", "") + word(profile.code() + ".recipient.mark");
    }

    private static void writeSigner(DocxTable.Column column, Issuer issuer, LayoutProfile.Close close) {
        if (!issuer.authority().isEmpty()) {
            column.line().centred().in(close.authority()).text(issuer.authority());
        }
        column.line().centred().in(close.position()).text(LetterHead.filled(issuer.position()));
        column.line()
                .centred()
                .spaced(close.roomToSign(), 0)
                .in(close.signer())
                .text(LetterHead.filled(issuer.signer()));
    }
}
