package vn.tonghop.definition;

import java.util.List;
import java.util.OptionalInt;

/**
 * One row of a table.
 *
 * @param key row part of the key: year, {@code year.sub}, slug, 1 … n, or TONG
 * @param labels printed text per label column; "" where a merged cell above covers it or nothing is printed
 * @param path all texts that name the row, including those of a merged cell above
 * @param owner restricts the owners of the columns
 * @param year present when the row is about one year
 */
public record TableRow(
        String key, List<String> labels, List<String> path, Owner owner, OptionalInt year, boolean total) {
    public TableRow {
        labels = List.copyOf(labels);
        path = List.copyOf(path);
    }
}
