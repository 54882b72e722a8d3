package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.definition.Unit;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.report.ReturnSlip;
import vn.tonghop.report.SlipRequest;
import vn.tonghop.store.Archive;
import vn.tonghop.workbook.WorkbookSuffix;

/**
 * {@code tra-lai/}: for every unit that must correct or confirm something its own file with the mistakes marked, and the same as a short
 * text beside it. Where the file cannot be marked it lies there untouched, and the text says everything.
 */
final class ReturnSlips {
    private static final String FOLDER = "/tra-lai/";

    private final StoredCampaign state;
    private final Archive archive;
    private final String form;

    ReturnSlips(StoredCampaign state, Archive archive) {
        this.state = state;
        this.archive = archive;
        this.form = new Fingerprint()
                .add(CodeVersion.current())
                .add(Fingerprint.ofReading(state.campaign()))
                .add(state.campaign().name())
                .value();
    }

    Stream<Due> due() {
        return state.unitsToAsk().flatMap(unit -> due(unit).stream());
    }

    private List<Due> due(UnitAssembly assembly) {
        Unit unit = assembly.returns().unit();
        List<OpenFinding> open =
                assembly.open().stream().filter(SlipRequest::concernsTheUnit).toList();
        List<AskedPoint> asked = assembly.slips().lastAsked();
        Optional<Sent> base = base(assembly, open);
        if (base.isEmpty()) {
            return List.of();
        }
        String recipe = recipe(assembly.returns(), base.get(), open, asked);
        String stem = state.campaign().code() + FOLDER + unit.fileStem();
        SharedSlip shared = new SharedSlip(() -> {
            byte[] original = archive.read(base.get().sha256());
            ReturnSlip slip = slip(unit, base.get(), original);
            return new SharedSlip.Files(slip.workbook().orElse(original), slip.text());
        });
        Due.Content workbook = out -> out.write(shared.take().workbook());
        Due.Content text = out -> out.write(shared.take().text().getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Due(stem + extension(base.get()), recipe, Due.Nature.DOCUMENT, workbook),
                new Due(stem + ".txt", recipe, Due.Nature.STATE, text));
    }

    /** The unit's last return that counts and has an open point. */
    private static Optional<Sent> base(UnitAssembly assembly, List<OpenFinding> open) {
        return assembly.returns().counted().stream()
                .filter(sent -> open.stream()
                        .filter(point -> !point.isExplained())
                        .anyMatch(point -> point.file().sha256().equals(sent.sha256())))
                .reduce((earlier, later) -> later);
    }

    /** Everything the slip is made from, so that it stays as it is while other units send. */
    private String recipe(UnitReturns returns, Sent base, List<OpenFinding> open, List<AskedPoint> asked) {
        Unit unit = returns.unit();
        return new Fingerprint()
                .add(form)
                .add(unit)
                .add(base.ref())
                .add(next(returns))
                .add(sendBackBy(unit))
                .add(state.ownBody())
                .add(open)
                .add(asked)
                .value();
    }

    private ReturnSlip slip(Unit unit, Sent base, byte[] original) {
        UnitAssembly assembly = state.unit(unit.code()).orElseThrow();
        SlipRequest request = new SlipRequest(
                state.campaign(),
                assembly.answers(),
                base.ref(),
                next(assembly.returns()),
                sendBackBy(unit),
                state.ownBody(),
                assembly.open(),
                assembly.slips().lastAsked());
        return ReturnSlip.make(request, original);
    }

    /** The number that the unit's next return carries. */
    private static int next(UnitReturns returns) {
        return 1
                + returns.counting().order().stream()
                        .mapToInt(Sent::submission)
                        .max()
                        .orElse(0);
    }

    /** The deadline while it is not past. */
    private Optional<LocalDate> sendBackBy(Unit unit) {
        return state.timing(unit).deadline().filter(day -> !day.isBefore(state.today()));
    }

    /** Only a Word document comes before the first return. */
    private String extension(Sent base) {
        if (base.submission() == 0) {
            return ".docx";
        }
        try (InputStream content = archive.open(base.sha256())) {
            return WorkbookSuffix.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
