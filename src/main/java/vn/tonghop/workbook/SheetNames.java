package vn.tonghop.workbook;

import java.util.Collection;
import vn.tonghop.workbook.PatchRefusedException.Reason;

/** What Excel allows as the name of a sheet. */
final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    static void check(String name, Collection<String> taken) {
        boolean allowed = !name.isBlank()
                && name.length() <= LONGEST
                && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0 || c < ' ')
                && !name.startsWith("'")
                && !name.endsWith("'");
        if (!allowed || taken.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new PatchRefusedException(Reason.SHEET_NAME, name);
        }
    }
}
