package vn.tonghop.report;

import java.util.List;
import vn.tonghop.aggregate.Contradiction;

/** A contradiction between prose and figures as a line of {@code Điểm cần hỏi}. */
final class ContradictionWords {
    private ContradictionWords() {}

    /** What it is, the question, unit code, unit, sheets, cells, the sentence. */
    static List<String> texts(Contradiction found) {
        return List.of(
                ReportWords.word("signal-kind.PROSE_AGAINST_FIGURES"),
                question(found),
                found.unit().code(),
                found.unit().name(),
                found.prose().sheet() + "\n" + found.table().sheet(),
                found.prose().cells() + "\n" + found.table().cells(),
                found.quoted());
    }

    private static String question(Contradiction found) {
        return ReportWords.word(
                "signal.PROSE_AGAINST_FIGURES",
                SignalRegister.cut(found.prose().label()),
                found.stated(),
                SignalRegister.cut(found.table().label()),
                figure(found),
                found.key());
    }

    private static String figure(Contradiction found) {
        String number = VietnameseNumber.of(found.figure());
        return found.measure().isEmpty()
                ? number
                : found.measure().equals("%") ? number + "%" : number + " " + found.measure();
    }
}
