package vn.tonghop.report;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/** How letters look, as Word writes it. */
final class DocxLetters {
    private DocxLetters() {}

    /** In the order in which strict readers want them. */
    static void dress(CTRPr letters, Lettering look) {
        weigh(letters, look);
        size(letters, look.size());
        if (look.underlined()) {
            letters.addNewU().setVal(STUnderline.SINGLE);
        }
    }

    static void weigh(CTRPr letters, Lettering look) {
        if (look.bold()) {
            letters.addNewB();
        }
        if (look.italic()) {
            letters.addNewI();
        }
    }

    /** Word counts letters in half points. */
    static void size(CTRPr letters, double points) {
        letters.addNewSz().setVal(BigInteger.valueOf(Math.round(points * 2)));
        letters.addNewSzCs().setVal(BigInteger.valueOf(Math.round(points * 2)));
    }
}
