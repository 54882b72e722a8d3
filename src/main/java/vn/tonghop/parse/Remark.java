package vn.tonghop.parse;

import java.util.List;
import vn.tonghop.finding.Code;

/**
 * Something to say about how a cell was read.
 *
 * @param args the first names the case when a code has several sentences; the rest are values for the sentence
 */
record Remark(Code code, List<String> args) {
    static Remark of(Code code, String... args) {
        return new Remark(code, List.of(args));
    }
}
