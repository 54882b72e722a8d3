package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.sample.FictitiousRoster;

/** What happens in the inbox of a fictitious city: nearly everybody sends, some with mistakes, and the usual odd files come along. */
final class DemoCity {
    static final int UNITS = 40;

    private static final long SEED = 2021;
    private static final double FAULT_SHARE = 0.2;
    private static final String SILENT = "DV0026";
    private static final int DAYS_LATE = 3;

    private final Workspace workspace;
    private final City city;
    private final City careful;
    private final List<Unit> units;

    /** @param today the deadline of everybody but the unit that stays silent, which should have sent days before */
    DemoCity(Workspace workspace, Campaign campaign, LocalDate today) {
        this.workspace = workspace;
        this.city = new City(workspace, campaign, SEED, FAULT_SHARE);
        this.careful = new City(workspace, campaign, SEED, 0);
        this.units = FictitiousRoster.of(campaign, UNITS, SEED).stream()
                .map(unit -> due(unit, unit.code().equals(SILENT) ? today.minusDays(DAYS_LATE) : today))
                .toList();
    }

    /**
     * What was put into the inbox.
     *
     * @param faulty returns with a planted mistake
     * @param resent by a unit that noticed its mistake
     */
    record Post(int returns, Unit silent, List<City.Dropped> faulty, City.Dropped resent, List<String> odd) {}

    void writeRoster() {
        city.writeRoster(units);
    }

    Post post(ProgressLine progress) throws IOException {
        List<Unit> senders = units.stream()
                .filter(unit -> !unit.isOwnBody() && !unit.code().equals(SILENT))
                .toList();
        List<City.Dropped> returns = city.drop(senders, progress);
        List<City.Dropped> faulty =
                returns.stream().filter(one -> one.fault().isPresent()).toList();
        City.Dropped sound = returns.stream()
                .filter(one -> one.fault().isEmpty())
                .findFirst()
                .orElseThrow();
        Unit corrector = faulty.get(faulty.size() - 1).unit();
        return new Post(returns.size(), silent(), faulty, careful.dropAgain(corrector), odd(sound));
    }

    private Unit silent() {
        return units.stream()
                .filter(unit -> unit.code().equals(SILENT))
                .findFirst()
                .orElseThrow();
    }

    /** The same file twice, a picture instead of a workbook, a copy that never came through. */
    private List<String> odd(City.Dropped sound) throws IOException {
        Path inbox = workspace.inbox();
        String twin = "gui lai " + sound.file();
        Files.copy(inbox.resolve(sound.file()), inbox.resolve(twin));
        String picture = "IMG_2041.jpg";
        try (InputStream in = Objects.requireNonNull(DemoCity.class.getResourceAsStream("/sample/anh-chup.jpg"))) {
            Files.copy(in, inbox.resolve(picture));
        }
        String empty = "Bao cao (1).xlsx";
        Files.createFile(inbox.resolve(empty));
        return List.of(twin, picture, empty);
    }

    private static Unit due(Unit unit, LocalDate day) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.type(),
                unit.parent(),
                unit.order(),
                unit.isOwnBody() ? Optional.empty() : Optional.of(day),
                unit.from(),
                unit.to(),
                unit.aliases(),
                unit.contact(),
                unit.phone(),
                unit.rollsUp(),
                unit.campaigns());
    }
}
