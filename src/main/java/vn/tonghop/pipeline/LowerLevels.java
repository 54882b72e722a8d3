package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.aggregate.Contribution.Behind;
import vn.tonghop.answers.Decimals;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.SourceFile;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;

/**
 * What lies behind a lower board's figure, level by level: under a board between, the units behind that.
 *
 * @param file of the board, named where a board does not tell the files of its units; likewise {@code sha256}
 */
record LowerLevels(Form form, String file, String sha256) {
    private static final char BELOW = '/';

    List<Trace.Contribution> of(List<Behind> behind) {
        return of(behind, 0, new SourceFile(file, sha256));
    }

    /** @param above the file in which these were found */
    private List<Trace.Contribution> of(List<Behind> behind, int level, SourceFile above) {
        Map<String, List<Behind>> byBoard = new LinkedHashMap<>();
        List<Trace.Contribution> traced = new ArrayList<>();
        for (Behind share : behind) {
            int slash = share.unit().indexOf(BELOW);
            if (slash < 0) {
                SourceFile own = known(share, level, above);
                traced.add(TotalTrace.traced(
                        share.unit(), share.key().toString(), "", share.figure(), own.file(), own.sha256(), List.of()));
            } else {
                String board = share.unit().substring(0, slash) + " " + share.key() + " " + known(share, level, above);
                byBoard.computeIfAbsent(board, none -> new ArrayList<>()).add(share);
            }
        }
        byBoard.values().forEach(shares -> traced.add(board(shares, level, known(shares.get(0), level, above))));
        return traced;
    }

    private Trace.Contribution board(List<Behind> shares, int level, SourceFile own) {
        Behind first = shares.get(0);
        int slash = first.unit().indexOf(BELOW);
        List<Behind> below = shares.stream()
                .map(share -> new Behind(share.unit().substring(slash + 1), share.key(), share.figure(), share.files()))
                .toList();
        return TotalTrace.traced(
                first.unit().substring(0, slash),
                first.key().toString(),
                "",
                sum(shares),
                own.file(),
                own.sha256(),
                of(below, level + 1, own));
    }

    /** What a board between shows is what lies behind it, in the cell where every workbook has it; of texts and rows it shows none. */
    private Figure sum(List<Behind> shares) {
        Field field = form.field(shares.get(0).key().toString());
        boolean adds = field.kind().adds();
        String sum = adds
                ? Decimals.plain(
                        shares.stream().map(share -> share.figure().number()).reduce(BigDecimal.ZERO, BigDecimal::add))
                : "";
        return Figure.of(sum, sum, adds ? field.place() : Place.NONE);
    }

    private static SourceFile known(Behind share, int level, SourceFile above) {
        SourceFile told = level < share.files().size() ? share.files().get(level) : SourceFile.UNKNOWN;
        return told.equals(SourceFile.UNKNOWN) ? above : told;
    }
}
