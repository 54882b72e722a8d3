package vn.tonghop.store;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.PackReader;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Opinion;

/** What a unit wrote on the slip in one return, in one packed row. */
public final class PackedOpinions {
    private static final int VERSION = 1;

    private PackedOpinions() {}

    public static byte[] pack(List<Opinion> opinions) {
        PackWriter out = new PackWriter();
        out.octet(VERSION);
        for (Opinion opinion : opinions) {
            AskedPoint point = opinion.point();
            out.text(point.print());
            out.text(point.code());
            out.count(point.keys().size());
            point.keys().forEach(out::text);
            out.text(point.found());
            out.text(opinion.text());
        }
        return out.bytes();
    }

    public static List<Opinion> unpack(byte[] packed) {
        if (packed.length == 0) {
            return List.of();
        }
        PackReader in = new PackReader(packed);
        if (in.octet() != VERSION) {
            throw new IllegalArgumentException("Opinions were packed by another version");
        }
        List<Opinion> opinions = new ArrayList<>();
        while (in.hasMore()) {
            String print = in.text();
            String code = in.text();
            List<String> keys = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                keys.add(in.text());
            }
            opinions.add(new Opinion(new AskedPoint(print, code, keys, in.text()), in.text()));
        }
        return opinions;
    }
}
