package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.report.ConsolidatedWorkbook;
import vn.tonghop.report.FiguresCsv;
import vn.tonghop.report.FindingsCsv;
import vn.tonghop.report.NarrativeReport;
import vn.tonghop.report.PhoneMessages;
import vn.tonghop.report.ReminderLetter;
import vn.tonghop.report.TotalsCsv;
import vn.tonghop.report.UnitOpinions;

/** What the state of a campaign calls for in its folder of the outbox: a new output is one line here. */
final class CampaignOutputs {
    private static final String REPORT = "bao-cao.docx";

    private static final List<Output> OUTPUTS = List.of(
            new Output("so-lieu.csv", Due.Nature.STATE, CampaignOutputs::always, FiguresCsv::write),
            new Output("tong-hop.csv", Due.Nature.STATE, CampaignOutputs::always, TotalsCsv::write),
            new Output("loi.csv", Due.Nature.STATE, CampaignOutputs::always, FindingsCsv::write),
            new Output("tong-hop.xlsx", Due.Nature.DOCUMENT, CampaignOutputs::always, ConsolidatedWorkbook::write),
            new Output(REPORT, Due.Nature.DOCUMENT, CampaignOutputs::always, NarrativeReport::write),
            new Output("y-kien-don-vi.docx", Due.Nature.DOCUMENT, CampaignOutputs::hasFewUnits, UnitOpinions::write),
            new Output("don-doc/cong-van.docx", Due.Nature.DOCUMENT, ReminderLetter::isDue, ReminderLetter::write),
            new Output("don-doc/tin-nhan.csv", Due.Nature.STATE, CampaignOutputs::always, PhoneMessages::write),
            new Output("nop-cap-tren.xlsx", Due.Nature.DOCUMENT, UpwardReturn::isDue, UpwardReturn::write));

    private CampaignOutputs() {}

    /** Writes one output of a campaign; a pure function of the state. */
    @FunctionalInterface
    interface Writer {
        void write(StoredCampaign state, OutputStream out) throws IOException;
    }

    private record Output(String name, Due.Nature nature, Predicate<CampaignState> isDue, Writer writer) {
        Due of(StoredCampaign state) {
            Optional<Due.Revision> revision = name.equals(REPORT)
                    ? Optional.of((edited, out) -> NarrativeReport.revise(state, edited, out))
                    : Optional.empty();
            return new Due(
                    state.campaign().code() + "/" + name,
                    state.fingerprint(),
                    nature,
                    out -> writer.write(state, out),
                    revision);
        }
    }

    private static boolean always(CampaignState state) {
        return true;
    }

    private static boolean hasFewUnits(CampaignState state) {
        return state.units().size() <= UnitOpinions.MOST_UNITS;
    }

    static Stream<Due> due(StoredCampaign state) {
        return OUTPUTS.stream().filter(output -> output.isDue().test(state)).map(output -> output.of(state));
    }
}
