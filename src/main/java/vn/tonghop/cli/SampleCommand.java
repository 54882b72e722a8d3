package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.report.CsvTable;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.PlantedFault;

/** {@code sample}: a fictitious city for one campaign. */
@Command(name = "sample", sortOptions = false)
final class SampleCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign")
    private String asked = "";

    @Option(
            names = "--units",
            paramLabel = "${bundle:label.number}",
            required = true,
            converter = Numbers.UnitCount.class)
    private int units;

    @Option(names = "--seed", paramLabel = "${bundle:label.number}", required = true)
    private long seed;

    @Option(names = "--blank")
    private boolean blank;

    @Option(names = "--faults", paramLabel = "${bundle:label.share}", converter = Numbers.Share.class)
    private Optional<Double> faults = Optional.empty();

    SampleCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Workspace workspace = program.workspace();
        Campaign campaign = new Named(Opening.of(workspace)).campaign(asked);
        Path roster = workspace.ownRoster(campaign.code());
        if (Files.exists(roster)) {
            throw new WrongUseException("wrong.sample.roster", campaign.code(), roster);
        }
        List<Unit> all = FictitiousRoster.of(campaign, units, seed);
        City city = new City(workspace, campaign, seed, faults.orElse(0.0));
        city.writeRoster(all);
        program.mention("sample.roster", units, roster);
        try (ProgressLine progress = program.progress()) {
            new Blanks(workspace, Opening.of(workspace)).writeMissing(List.of(campaign), progress);
            if (!blank) {
                drop(city, all, workspace, progress);
            }
        }
        return ExitCode.DONE;
    }

    private void drop(City city, List<Unit> all, Workspace workspace, ProgressLine progress) {
        List<City.Dropped> dropped =
                city.drop(all.stream().filter(unit -> !unit.isOwnBody()).toList(), progress);
        progress.close();
        program.mention("sample.returns", dropped.size(), workspace.inbox());
        if (faults.isPresent()) {
            print(dropped);
        }
    }

    private void print(List<City.Dropped> dropped) {
        CsvTable csv = CsvTable.standardOutput(program.console().out()).header("file,unit,key,fault,typed");
        for (City.Dropped one : dropped) {
            one.fault().ifPresent(fault -> row(csv, one.file(), fault));
        }
        csv.flush();
    }

    private static void row(CsvTable csv, String file, PlantedFault fault) {
        csv.plain(file)
                .plain(fault.unit())
                .plain(fault.key())
                .plain(fault.fault())
                .text(fault.typed())
                .end();
    }
}
