package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.aggregate.Progress;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Sentences;
import vn.tonghop.finding.Verdict;
import vn.tonghop.pipeline.Checked;
import vn.tonghop.pipeline.RunSummary;
import vn.tonghop.pipeline.StatusReport;
import vn.tonghop.pipeline.Trace;

class JsonShapesTest {

    @Test
    void statusHasTheShapeThatTheDesignPromises() {
        StatusReport report = new StatusReport(
                LocalDate.of(2021, 6, 4),
                List.of(new StatusReport.CampaignStatus(
                        "quy-che-518",
                        "Quy chế 518",
                        new Progress(2, 1, 1, 0, 1, 0, Optional.of(new BigDecimal("100.00"))),
                        List.of(new Coverage("PL01", 1, 2)),
                        List.of(sent(), notSent()),
                        List.of("1. quyết định"))),
                List.of(new FileLine("a b.xlsx", "ab12", "ACCEPTED", "quy-che-518", "DV0001", "2021-05-21", "")),
                List.of(new RunSummary.Ignored("ống", "không phải tệp thường")),
                List.of());

        assertThat(Json.of(StatusJson.of(report))).isEqualTo("""
                        {
                          "today" : "2021-06-04",
                          "campaigns" : [ {
                            "campaign" : "quy-che-518",
                            "expected" : 2,
                            "received" : 1,
                            "on_time" : 1,
                            "late" : 0,
                            "not_sent" : 1,
                            "to_correct" : 0,
                            "first_time_right" : "100",
                            "coverage" : {
                              "PL01" : {
                                "counted" : 1,
                                "expected" : 2
                              }
                            },
                            "units" : [ {
                              "unit" : "DV0001",
                              "name" : "Chi bộ A",
                              "type" : "chi-bo-co-so",
                              "deadline" : null,
                              "state" : "ACCEPTED",
                              "late_days" : null,
                              "returns" : 1,
                              "findings" : 0,
                              "missing" : [ ],
                              "signed" : true,
                              "reminder" : null
                            }, {
                              "unit" : "DV0002",
                              "name" : "Chi bộ B",
                              "type" : "chi-bo-co-so",
                              "deadline" : "2021-06-02",
                              "state" : "NOT_SENT",
                              "late_days" : 2,
                              "returns" : 0,
                              "findings" : 0,
                              "missing" : [ "PL02", "SL" ],
                              "signed" : false,
                              "reminder" : "LATE"
                            } ]
                          } ],
                          "files" : [ {
                            "file" : "a b.xlsx",
                            "sha256" : "ab12",
                            "verdict" : "ACCEPTED",
                            "campaign" : "quy-che-518",
                            "unit" : "DV0001",
                            "received" : "2021-05-21",
                            "reason" : null
                          } ],
                          "ignored" : [ {
                            "file" : "ống",
                            "reason" : "không phải tệp thường"
                          } ]
                        }""");
    }

    @Test
    void traceHasTheShapeThatTheDesignPromises() {
        Trace trace = new Trace(
                "de-an-1327",
                "PL02/2013/c4",
                "FLOW",
                "1234",
                1,
                2,
                List.of(new Trace.Contribution(
                        "TH",
                        "PL02/2013/c4",
                        "",
                        "VALUE",
                        "1234",
                        "1.234",
                        "a.xlsx",
                        "ab12",
                        "PL02",
                        "E9",
                        List.of(new Trace.Contribution(
                                "TH/DV0001", "PL02/2013/c4", "", "VALUE", "1234", "", "", "", "", "", List.of())))),
                List.of(new Trace.NotCounted("DV0002", "BLANK", "để trống")));

        assertThat(Json.of(TraceJson.of(trace))).isEqualTo("""
                        {
                          "campaign" : "de-an-1327",
                          "key" : "PL02/2013/c4",
                          "kind" : "FLOW",
                          "value" : "1234",
                          "units_counted" : 1,
                          "units_expected" : 2,
                          "contributions" : [ {
                            "unit" : "TH",
                            "key" : "PL02/2013/c4",
                            "role" : null,
                            "state" : "VALUE",
                            "value" : "1234",
                            "as_typed" : "1.234",
                            "file" : "a.xlsx",
                            "sha256" : "ab12",
                            "sheet" : "PL02",
                            "cell" : "E9",
                            "from" : [ {
                              "unit" : "TH/DV0001",
                              "key" : "PL02/2013/c4",
                              "role" : null,
                              "state" : "VALUE",
                              "value" : "1234",
                              "as_typed" : null,
                              "file" : null,
                              "sha256" : null,
                              "sheet" : null,
                              "cell" : null,
                              "from" : [ ]
                            } ]
                          } ],
                          "not_counted" : [ {
                            "unit" : "DV0002",
                            "state" : "BLANK",
                            "reason" : "để trống"
                          } ]
                        }""");
    }

    @Test
    void checkHasTheShapeThatTheDesignPromises() {
        Finding finding = Finding.of(Code.CELL_NEGATIVE, List.of("PL02/2013/c4"), new Place("PL02", 8, 4), "-5");
        Checked checked = new Checked(
                "a.xlsx",
                "ab12",
                Verdict.RETURNED,
                "",
                "de-an-1327",
                "DV0001",
                Map.of(State.EXCLUDED, 1, State.VALUE, 20),
                List.of(finding));

        assertThat(Json.of(CheckJson.of(List.of(checked), Sentences.vietnamese())))
                .startsWith("""
                        {
                          "files" : [ {
                            "file" : "a.xlsx",
                            "sha256" : "ab12",
                            "verdict" : "RETURNED",
                            "reason" : null,
                            "campaign" : "de-an-1327",
                            "unit" : "DV0001",
                            "states" : {
                              "VALUE" : 20,
                              "EXCLUDED" : 1
                            },
                            "findings" : [ {
                              "code" : "C-NEGATIVE",
                              "severity" : "ERROR",
                              "keys" : [ "PL02/2013/c4" ],
                              "sheet" : "PL02",
                              "cell" : "E9",
                              "found" : "-5",
                              "expected" : \
                        """)
                .contains("\"proposal\" : ", "\"message\" : ");
    }

    private static UnitStatus sent() {
        return new UnitStatus(
                unit("DV0001", "Chi bộ A"),
                Optional.empty(),
                "ACCEPTED",
                OptionalInt.empty(),
                1,
                0,
                List.of(),
                true,
                Optional.empty(),
                Optional.of(LocalDate.of(2021, 5, 21)),
                true,
                0);
    }

    private static UnitStatus notSent() {
        return new UnitStatus(
                unit("DV0002", "Chi bộ B"),
                Optional.of(LocalDate.of(2021, 6, 2)),
                "NOT_SENT",
                OptionalInt.of(2),
                0,
                0,
                List.of("PL02", "SL"),
                false,
                Optional.of("LATE"),
                Optional.empty(),
                false,
                0);
    }

    private static Unit unit(String code, String name) {
        return new Unit(
                code,
                name,
                "chi-bo-co-so",
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                false,
                List.of());
    }
}
