package vn.tonghop.store;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.PackReader;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/** The findings of one return in one packed row. */
public final class PackedFindings {
    private static final int VERSION = 1;
    /** By the number that stands for each. */
    private static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    private PackedFindings() {}

    public static byte[] pack(List<Finding> findings) {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        for (Finding finding : findings) {
            out.text(finding.code().printed());
            out.octet(SEVERITIES.indexOf(finding.severity()));
            texts(finding.keys(), out);
            out.text(finding.place().sheet());
            out.number(finding.place().row());
            out.number(finding.place().column());
            out.text(finding.found());
            texts(finding.args(), out);
        }
        return out.bytes();
    }

    public static List<Finding> unpack(byte[] packed) {
        if (packed.length == 0) {
            return List.of();
        }
        PackReader in = new PackReader(packed);
        if (in.octet() != VERSION) {
            throw new IllegalArgumentException("Findings were packed by another version");
        }
        List<Finding> findings = new ArrayList<>();
        while (in.hasMore()) {
            findings.add(new Finding(
                    code(in.text()),
                    SEVERITIES.get(in.octet()),
                    texts(in),
                    new Place(in.text(), (int) in.number(), (int) in.number()),
                    in.text(),
                    texts(in)));
        }
        return findings;
    }

    private static Code code(String printed) {
        return Code.of(printed).orElseThrow(() -> new IllegalArgumentException("Unknown code of finding " + printed));
    }

    private static void texts(List<String> texts, PackWriter out) {
        out.count(texts.size());
        texts.forEach(out::text);
    }

    private static List<String> texts(PackReader in) {
        int size = in.count();
        List<String> texts = new ArrayList<>(Math.min(size, 64));
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
