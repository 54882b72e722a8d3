package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.pipeline.Opening;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.template.BlankWorkbooks;

/** What lies ready in {@code templates-xlsx}. Only missing files are written: a person may have touched the others. */
final class Blanks {
    private final Workspace workspace;
    private final Opening opening;

    Blanks(Workspace workspace, Opening opening) {
        this.workspace = workspace;
        this.opening = opening;
    }

    /** The common roster with its headings, each campaign's blank for anybody, and those of the units that report in it. */
    int writeMissing(List<Campaign> campaigns, ProgressLine progress) {
        List<NewFile> files = new ArrayList<>();
        files.add(new NewFile(workspace.commonRoster(), () -> RosterWorkbook.of(List.of())));
        campaigns.forEach(campaign -> addWorkbooks(campaign, files));
        List<NewFile> missing = files.stream().filter(NewFile::isMissing).toList();
        AtomicInteger done = new AtomicInteger();
        missing.parallelStream().forEach(file -> {
            file.write();
            progress.at("BLANKS", done.incrementAndGet(), missing.size());
        });
        return missing.size();
    }

    private void addWorkbooks(Campaign campaign, List<NewFile> files) {
        BlankWorkbooks workbooks = new BlankWorkbooks(campaign);
        Path folder = workspace.templates(campaign.code());
        files.add(new NewFile(folder.resolve(campaign.code() + ".xlsx"), workbooks::generic));
        for (Unit unit : opening.roster(campaign.code()).reporting()) {
            Path own = workspace.unitBlanks(campaign.code()).resolve(unit.fileStem() + ".xlsx");
            files.add(new NewFile(own, () -> workbooks.forUnit(unit)));
        }
    }
}
