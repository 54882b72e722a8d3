package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.util.List;
import vn.tonghop.definition.Issuer;

/** The block below the text: who gets the document, who signs it. */
final class SignatureBlock {
    private static final double LEFT_SHARE = 0.5;
    /** Lines kept free for hand and seal. */
    private static final int ROOM_TO_SIGN = 4;

    private SignatureBlock() {}

    static void write(Docx document, Issuer issuer) {
        LayoutProfile.Close close = document.profile().close();
        double left = document.room() * LEFT_SHARE;
        document.paragraph(DocxStyle.PLAIN);
        DocxTable.Row row =
                document.table(List.of(left, document.room() - left), false).row(false);
        writeRecipients(row.column(), issuer, close);
        writeSigner(row.column(), issuer, close);
    }

    private static void writeRecipients(DocxTable.Column column, Issuer issuer, LayoutProfile.Close close) {
        column.line().spaced(0, 3).in(close.recipientsHead()).text(word("recipients"));
        issuer.recipients()
                .forEach(recipient -> column.line().in(close.recipients()).text(word("recipient", recipient)));
    }

    private static void writeSigner(DocxTable.Column column, Issuer issuer, LayoutProfile.Close close) {
        if (!issuer.authority().isEmpty()) {
            column.line().centred().in(close.authority()).text(issuer.authority());
        }
        column.line().centred().in(close.position()).text(LetterHead.filled(issuer.position()));
        for (int i = 0; i < ROOM_TO_SIGN; i++) {
            column.line();
        }
        column.line().centred().in(close.signer()).text(LetterHead.filled(issuer.signer()));
    }
}
