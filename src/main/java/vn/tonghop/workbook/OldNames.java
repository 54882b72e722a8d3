package vn.tonghop.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names written without a word about their encoding. */
public final class OldNames {
    private static final Charset CP1258 = charset("windows-1258");
    private static final Charset CP437 = charset("IBM437");
    private static final String MARKS_OF_VIETNAMESE = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";

    private OldNames() {}

    /**
     * UTF-8 where the bytes are UTF-8; else the code page of Vietnamese Windows where that gives Vietnamese; else that of DOS, which
     * ZIP files mean when they say nothing.
     */
    public static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            String vietnamese = Normalizer.normalize(new String(raw, CP1258), Normalizer.Form.NFC);
            return isVietnamese(vietnamese) ? vietnamese : new String(raw, CP437);
        }
    }

    private static boolean isVietnamese(String name) {
        return name.codePoints().allMatch(c -> c < 0x80 || isVietnamese(c));
    }

    private static boolean isVietnamese(int letter) {
        if (letter == 'đ' || letter == 'Đ') {
            return true;
        }
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        boolean marked = parts.length() > 1 && "aeiouyAEIOUY".indexOf(parts.charAt(0)) >= 0;
        return marked && parts.chars().skip(1).allMatch(mark -> MARKS_OF_VIETNAMESE.indexOf(mark) >= 0);
    }

    /** A runtime cut down to the minimum may lack it. */
    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
