package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.definition.Unit;
import vn.tonghop.report.ReturnSlip;
import vn.tonghop.report.SlipRequest;
import vn.tonghop.store.Archive;
import vn.tonghop.workbook.FileKind;

/**
 * {@code tra-lai/}: for every unit that must correct or confirm something its own file with the mistakes marked, and the same as a short
 * text beside it. Where the file cannot be marked it lies there untouched, and the text says everything.
 */
final class ReturnSlips {
    private static final String FOLDER = "/tra-lai/";

    private final StoredCampaign state;
    private final Archive archive;

    ReturnSlips(StoredCampaign state, Archive archive) {
        this.state = state;
        this.archive = archive;
    }

    Stream<Due> due() {
        return state.standings().stream()
                .filter(standing -> standing.open() > 0)
                .flatMap(standing -> due(standing.returns().unit()).stream());
    }

    private List<Due> due(Unit unit) {
        UnitAssembly assembly = state.unit(unit.code()).orElseThrow();
        List<OpenFinding> open =
                assembly.open().stream().filter(SlipRequest::concernsTheUnit).toList();
        Optional<Sent> base = base(assembly, open);
        if (base.isEmpty()) {
            return List.of();
        }
        String recipe = recipe(unit, base.get(), open);
        String stem = state.campaign().code() + FOLDER + unit.fileStem();
        Due.Content workbook = out -> {
            byte[] original = archive.read(base.get().sha256());
            out.write(slip(unit, base.get(), original).workbook().orElse(original));
        };
        Due.Content text = out -> {
            byte[] original = archive.read(base.get().sha256());
            out.write(slip(unit, base.get(), original).text().getBytes(StandardCharsets.UTF_8));
        };
        return List.of(
                new Due(stem + extension(base.get()), recipe, Due.Nature.DOCUMENT, workbook),
                new Due(stem + ".txt", recipe, Due.Nature.STATE, text));
    }

    /** The unit's last return that counts and has an open point. */
    private static Optional<Sent> base(UnitAssembly assembly, List<OpenFinding> open) {
        return assembly.returns().counted().stream()
                .filter(sent ->
                        open.stream().anyMatch(point -> point.file().sha256().equals(sent.sha256())))
                .reduce((earlier, later) -> later);
    }

    /** Everything the slip is made from, so that it stays as it is while other units send. */
    private String recipe(Unit unit, Sent base, List<OpenFinding> open) {
        return new Fingerprint()
                .add(CodeVersion.current())
                .add(Fingerprint.ofReading(state.campaign()))
                .add(state.campaign().name())
                .add(unit)
                .add(base.ref())
                .add(next(unit))
                .add(sendBackBy(unit))
                .add(state.ownBody())
                .add(open)
                .value();
    }

    private ReturnSlip slip(Unit unit, Sent base, byte[] original) {
        UnitAssembly assembly = state.unit(unit.code()).orElseThrow();
        SlipRequest request = new SlipRequest(
                state.campaign(),
                assembly.answers(),
                base.ref(),
                next(unit),
                sendBackBy(unit),
                state.ownBody(),
                assembly.open());
        return ReturnSlip.make(request, original);
    }

    /** The number that the unit's next return carries. */
    private int next(Unit unit) {
        UnitReturns returns = state.unit(unit.code()).orElseThrow().returns();
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

    private String extension(Sent base) {
        try {
            return FileKind.of(archive.read(base.sha256())) == FileKind.XLS_BIFF8 ? ".xls" : ".xlsx";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
