package vn.tonghop.parse;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes Vietnamese the way programs before Unicode stored it. The tables come from elsewhere than those of the reader. */
final class OldFonts {
    /** As iconv gives TCVN5712-1, without the capitals and marks that the .Vn fonts do not have. */
    static final String TCVN3 =
            "A1=Ă A2=Â A3=Ê A4=Ô A5=Ơ A6=Ư A7=Đ A8=ă A9=â AA=ê AB=ô AC=ơ AD=ư AE=đ B5=à B6=ả B7=ã B8=á B9=ạ BB=ằ "
                    + "BC=ẳ BD=ẵ BE=ắ C6=ặ C7=ầ C8=ẩ C9=ẫ CA=ấ CB=ậ CC=è CE=ẻ CF=ẽ D0=é D1=ẹ D2=ề D3=ể D4=ễ D5=ế D6=ệ D7=ì "
                    + "D8=ỉ DC=ĩ DD=í DE=ị DF=ò E1=ỏ E2=õ E3=ó E4=ọ E5=ồ E6=ổ E7=ỗ E8=ố E9=ộ EA=ờ EB=ở EC=ỡ ED=ớ EE=ợ EF=ù "
                    + "F1=ủ F2=ũ F3=ú F4=ụ F5=ừ F6=ử F7=ữ F8=ứ F9=ự FA=ỳ FB=ỷ FC=ỹ FD=ý FE=ỵ";

    /** The published table of VNI-Windows. */
    static final String VNI =
            "à=aø á=aù ả=aû ã=aõ ạ=aï â=aâ ầ=aà ấ=aá ẩ=aå ẫ=aã ậ=aä ă=aê ằ=aè ắ=aé ẳ=aú ẵ=aü ặ=aë è=eø é=eù ẻ=eû "
                    + "ẽ=eõ ẹ=eï ê=eâ ề=eà ế=eá ể=eå ễ=eã ệ=eä ì=ì í=í ỉ=æ ĩ=ó ị=ò ò=oø ó=où ỏ=oû õ=oõ ọ=oï ô=oâ ồ=oà ố=oá "
                    + "ổ=oå ỗ=oã ộ=oä ơ=ô ờ=ôø ớ=ôù ở=ôû ỡ=ôõ ợ=ôï ù=uø ú=uù ủ=uû ũ=uõ ụ=uï ư=ö ừ=öø ứ=öù ử=öû ữ=öõ ự=öï "
                    + "ỳ=yø ý=yù ỷ=yû ỹ=yõ ỵ=î đ=ñ";

    private static final Map<Character, String> TCVN3_OF = new HashMap<>();
    private static final Map<Character, String> VNI_OF = new HashMap<>();

    static {
        for (String pair : TCVN3.split(" ")) {
            TCVN3_OF.put(pair.charAt(3), String.valueOf((char) Integer.parseInt(pair.substring(0, 2), 16)));
        }
        for (String pair : VNI.split(" ")) {
            VNI_OF.put(pair.charAt(0), pair.substring(2));
            VNI_OF.put(Character.toUpperCase(pair.charAt(0)), pair.substring(2).toUpperCase(Locale.ROOT));
        }
    }

    private OldFonts() {}

    static String tcvn3(String text) {
        return stored(text, TCVN3_OF);
    }

    static String vni(String text) {
        return stored(text, VNI_OF);
    }

    private static String stored(String text, Map<Character, String> codes) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            out.append(codes.getOrDefault(c, String.valueOf(c)));
        }
        return out.toString();
    }
}
