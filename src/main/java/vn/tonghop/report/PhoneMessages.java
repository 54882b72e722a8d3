package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.io.OutputStream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Issuer;

/** {@code don-doc/tin-nhan.csv}: a ready text for each unit that is reminded today, polite before the deadline, firmer after it. */
public final class PhoneMessages {
    private PhoneMessages() {}

    /** Writes the headings alone when nobody is reminded. */
    public static void write(CampaignState state, OutputStream out) {
        CsvTable csv = CsvTable.file(out).header("unit,name,contact,phone,deadline,state,reminder,text");
        Issuer issuer = state.campaign().issuer("reminder");
        for (Outstanding open : Outstanding.of(state)) {
            UnitStatus unit = open.status();
            csv.plain(unit.unit().code())
                    .text(unit.unit().name())
                    .text(unit.unit().contact())
                    .text(unit.unit().phone())
                    .plain(unit.deadline().orElseThrow().toString())
                    .plain(unit.state())
                    .plain(unit.reminder().orElseThrow())
                    .text(text(state, issuer, open))
                    .end();
        }
        csv.flush();
    }

    private static String text(CampaignState state, Issuer issuer, Outstanding open) {
        UnitStatus unit = open.status();
        return word(
                "message." + unit.reminder().orElseThrow() + "." + unit.state(),
                Outstanding.sender(issuer),
                unit.unit().name(),
                state.campaign().name(),
                VietnameseNumber.writtenDay(unit.deadline().orElseThrow()),
                open.daysLate(),
                open.todo());
    }
}
