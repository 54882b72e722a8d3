package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.report.CellsCsv;

/** {@code cells}: every field of a campaign, for programs that fill the workbook. */
@Command(name = "cells", sortOptions = false)
final class CellsCommand implements Callable<Integer> {
    private final TongHop program;

    @Parameters(paramLabel = "${bundle:label.campaign}", descriptionKey = "campaign")
    private String campaign = "";

    @Option(names = "--unit", paramLabel = "${bundle:label.unit}")
    private Optional<String> unit = Optional.empty();

    CellsCommand(TongHop program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Named names = new Named(Opening.of(program.workspaceAsItIs()));
        Campaign asked = names.campaign(campaign);
        Optional<Unit> typing = unit.map(code -> names.unit(asked, code));
        CellsCsv.write(asked.form(), typing, program.console().out());
        return ExitCode.DONE;
    }
}
