package vn.tonghop.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a return slip asked about, as a mark that travels to the unit and back in a hidden cell: a finding by its code, the fields it
 * named and the figures it had. Other figures make another point.
 *
 * @param print tells points with the same figures from all others, also where {@code keys} and {@code found} are cut short
 * @param code as printed; perhaps of an older or newer version
 * @param keys the fields it names, the first ones where there are many
 * @param found what stood there, as typed, on one line
 */
public record AskedPoint(String print, String code, List<String> keys, String found) {
    private static final String SIGN = "GY1";
    private static final String SEPARATOR = "|";
    private static final int PARTS = 5;
    private static final int PRINT_BYTES = 8;
    private static final int MOST_KEYS = 60;
    private static final int LONGEST_FOUND = 300;

    public AskedPoint {
        keys = List.copyOf(keys);
    }

    public static AskedPoint of(Finding finding) {
        String found = spaced(finding.found());
        String cut = found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND);
        List<String> keys = finding.keys().stream().limit(MOST_KEYS).toList();
        return new AskedPoint(print(finding, found), finding.code().printed(), keys, cut);
    }

    /** The mark as it stands in a cell. */
    public String mark() {
        return String.join(SEPARATOR, SIGN, print, code, String.join(" ", keys), found);
    }

    /** The point of a mark; empty when the text is none. */
    public static Optional<AskedPoint> parse(String mark) {
        if (!mark.stripLeading().startsWith(SIGN + SEPARATOR)) {
            return Optional.empty();
        }
        String[] parts = mark.strip().split("\\" + SEPARATOR, PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        List<String> keys = parts[3].isEmpty() ? List.of() : Arrays.asList(parts[3].split(" "));
        return Optional.of(new AskedPoint(parts[1], parts[2], keys, parts[4]));
    }

    /** Whether the finding is the same with the same figures. */
    public boolean is(Finding finding) {
        return code.equals(finding.code().printed()) && print.equals(of(finding).print());
    }

    /** Whether the finding says of the same fields what was asked here, whatever the figures are now. */
    public boolean stillConcerns(Finding finding) {
        boolean sameCode = code.equals(finding.code().printed());
        return sameCode
                && (is(finding)
                        || (keys.isEmpty()
                                ? finding.keys().isEmpty()
                                : finding.keys().stream().anyMatch(keys::contains)));
    }

    /** A finding that names no field is told apart by its sheet. */
    private static String print(Finding finding, String found) {
        String where = finding.keys().isEmpty() ? finding.place().sheet() : String.join(" ", finding.keys());
        String whole = String.join("\n", finding.code().printed(), where, found);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String spaced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
