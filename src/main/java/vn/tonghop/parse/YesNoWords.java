package vn.tonghop.parse;

import vn.tonghop.definition.Fold;
import vn.tonghop.definition.FormWords;

/** The two answers of a yes-or-no field. */
final class YesNoWords {
    private static final String YES = Fold.of(FormWords.YES);
    private static final String NO = Fold.of(FormWords.NO);

    private YesNoWords() {}

    static String of(boolean yes) {
        return yes ? FormWords.YES : FormWords.NO;
    }

    /** Whether the folded word is spelled as the form offers it. */
    static boolean isAsAsked(String word) {
        return word.equals(YES) || word.equals(NO);
    }
}
