package vn.tonghop.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingsTest {
    private static final Instant NOON = Instant.parse("2021-06-02T05:00:00Z");
    private static final String FILE = "ab".repeat(32);
    private static final LocalDate DAY = LocalDate.of(2021, 6, 4);

    @TempDir
    Path archive;

    @Test
    void aRulingIsNumberedAndOutlivesTheProcess() throws IOException {
        assertThat(give(new Decision.Assign(FILE, "DV0001"))).isEqualTo(1);
        assertThat(give(new Decision.Extend("DV0002", DAY))).isEqualTo(2);
        assertThat(Rulings.open(archive).all())
                .containsExactly(
                        new Ruling(1, NOON, "quy-che-518", new Decision.Assign(FILE, "DV0001"), "đã gọi điện"),
                        new Ruling(2, NOON, "quy-che-518", new Decision.Extend("DV0002", DAY), "đã gọi điện"));
    }

    @Test
    void everyKindOfDecisionIsReadBackAsItWasGiven() throws IOException {
        List<Decision> decisions = List.of(
                new Decision.Assign(FILE, "DV0001"),
                new Decision.Choose(FILE),
                new Decision.Accept(FILE),
                new Decision.Waive(
                        "DV0001",
                        "PL02/2013/c5",
                        "R-PART",
                        List.of(new Decision.Covered(
                                List.of("PL02/2013/c5", "PL02/2013/c4"),
                                "12 > 10",
                                Map.of("PL02/2013/c5", "12", "PL02/2013/c4", "10")))),
                new Decision.Extend("DV0001", DAY),
                new Decision.Received(FILE, DAY),
                new Decision.Undo(1));
        for (Decision decision : decisions) {
            give(decision);
        }
        assertThat(Rulings.open(archive).all()).extracting(Ruling::decision).isEqualTo(decisions);
    }

    @Test
    void theLaterOfTwoRulingsHoldsUntilItIsTakenBack() throws IOException {
        give(new Decision.Assign(FILE, "DV0001"));
        give(new Decision.Assign(FILE, "DV0002"));
        assertThat(inForce().assigned(FILE)).hasValue(new InForce.Assigned("quy-che-518", "DV0002"));
        give(new Decision.Undo(2));
        assertThat(inForce().assigned(FILE)).hasValue(new InForce.Assigned("quy-che-518", "DV0001"));
        give(new Decision.Undo(3));
        assertThat(inForce().assigned(FILE)).hasValue(new InForce.Assigned("quy-che-518", "DV0002"));
        give(new Decision.Undo(1));
        give(new Decision.Undo(2));
        assertThat(inForce().assigned(FILE)).isEmpty();
    }

    @Test
    void effectsAreAskedFileByFileAndUnitByUnit() throws IOException {
        give(new Decision.Choose(FILE));
        give(new Decision.Received(FILE, DAY));
        give(new Decision.Extend("DV0001", DAY));
        give(new Decision.Accept(FILE));
        InForce inForce = inForce();
        assertThat(inForce.chosen(FILE)).isEqualTo(OptionalInt.of(1));
        assertThat(inForce.received(FILE)).isEqualTo(Optional.of(DAY));
        assertThat(inForce.extended("quy-che-518", "DV0001")).isEqualTo(Optional.of(DAY));
        assertThat(inForce.extended("de-an-1327", "DV0001")).isEmpty();
        assertThat(inForce.isAccepted(FILE)).isTrue();
        assertThat(inForce.isAccepted("cd".repeat(32))).isFalse();
    }

    @Test
    void aLineThatAKilledProcessLeftUnfinishedIsNoRuling() throws IOException {
        give(new Decision.Choose(FILE));
        Path file = archive.resolve("rulings").resolve("rulings.jsonl");
        Files.writeString(file, "{\"number\":2,\"given\":\"2021", StandardOpenOption.APPEND);
        assertThat(Rulings.open(archive).all()).hasSize(1);
        assertThat(give(new Decision.Accept(FILE))).isEqualTo(2);
        assertThat(Rulings.open(archive).all()).hasSize(2);
    }

    private int give(Decision decision) throws IOException {
        return Rulings.open(archive)
                .give("quy-che-518", decision, "đã gọi điện", NOON)
                .number();
    }

    private InForce inForce() throws IOException {
        return Rulings.open(archive).inForce();
    }
}
