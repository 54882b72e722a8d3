package vn.tonghop.parse;

import java.util.Locale;
import java.util.Optional;

/** The two ways in which Vietnamese was written before Unicode. Files hold them as letters and signs of Latin-1. */
enum LegacyEncoding {
    /** Also called ABC; fonts {@code .VnTime}, {@code .VnArial} … */
    TCVN3 {
        @Override
        String decode(String stored) {
            return Tcvn3.decode(stored);
        }
    },
    /** VNI-Windows; fonts {@code VNI-Times}, {@code VNI-Helve} … */
    VNI {
        @Override
        String decode(String stored) {
            return Vni.decode(stored);
        }
    };

    /** The same text in Unicode NFC; what is no Vietnamese letter stays. */
    abstract String decode(String stored);

    /** Told by the name of the font alone; empty for every other font. */
    static Optional<LegacyEncoding> ofFont(String font) {
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? Optional.of(VNI) : Optional.empty();
    }

    /** {@code .VnTimeH} and its like draw small letters as capitals. */
    static boolean showsCapitals(String font) {
        return ofFont(font).filter(TCVN3::equals).isPresent() && font.strip().endsWith("H");
    }
}
