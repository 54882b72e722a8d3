package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.intake.PackedFiles.eml;
import static vn.tonghop.intake.PackedFiles.files;
import static vn.tonghop.intake.PackedFiles.marked;
import static vn.tonghop.intake.PackedFiles.msg;
import static vn.tonghop.intake.PackedFiles.msgInMsg;
import static vn.tonghop.intake.PackedFiles.withUnicodePath;
import static vn.tonghop.intake.PackedFiles.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of ZIP files and mails. */
class BundleTest {
    private static final String SENT = "Wed, 2 Jun 2021 09:30:00 +0700";
    private static final Instant AT = Instant.parse("2021-06-02T02:30:00Z");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

    @Test
    void membersComeInOrderOfPathWithoutWhatProgramsLeaveBehind() throws RefusedException {
        byte[] zip = zip(files(
                "đơn vị/b.xlsx", "b",
                "đơn vị/", "",
                "a.xlsx", "a",
                "__MACOSX/đơn vị/._b.xlsx", "x",
                "đơn vị/.DS_Store", "x",
                "Thumbs.db", "x",
                "đơn vị/desktop.ini", "x",
                "~$a.xlsx", "x",
                "a.xlsx.tmp", "x"));
        assertThat(opened(zip)).isEqualTo(Map.of("a.xlsx", "a", "đơn vị/b.xlsx", "b"));
        assertThat(names(zip)).containsExactly("a.xlsx", "đơn vị/b.xlsx");
    }

    @Test
    void namesAreLabelsAndNeverLeadAnywhere() throws RefusedException {
        assertThat(names(zip(files(
                        "../../etc/a.xlsx", "1",
                        "/elsewhere/b.xlsx", "2",
                        "C:\\Báo cáo\\..\\c.xlsx", "3",
                        "x\u202Excod.xlsx", "4",
                        "d\r\n.xlsx", "5",
                        "..", "6"))))
                .containsExactly(
                        "Báo cáo/c.xlsx", "d_.xlsx", "elsewhere/b.xlsx", "etc/a.xlsx", "khong-ten", "x_xcod.xlsx");
    }

    @Test
    void twoFilesOfOneNameAreToldApart() throws RefusedException {
        Map<String, byte[]> files = new LinkedHashMap<>(files("a.xlsx", "1", "./a.xlsx", "2", "A.xlsx", "3"));
        assertThat(opened(zip(files))).isEqualTo(Map.of("a.xlsx", "1", "a (2).xlsx", "2", "A.xlsx", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Báo cáo quý.xlsx, Báo cáo quý.xlsx",
        "windows-1258, Báo cáo đơn vị.xlsx, Báo cáo đơn vị.xlsx",
        "windows-1258, CHI BỘ HUYẾT.xlsx, CHI BỘ HUYẾT.xlsx",
        "IBM437, Résumé ½.xlsx, Résumé ½.xlsx"
    })
    void namesAreReadInTheEncodingTheyWereWrittenIn(String charset, String written, String read)
            throws RefusedException {
        byte[] zip = zip(files(halfComposed(written, charset), "x"), Charset.forName(charset));
        assertThat(names(zip)).containsExactly(read);
    }

    @Test
    void aNameInUtf8IsTakenAsSuchAlsoWithoutTheFlag() throws RefusedException {
        String bytes = new String("Tổng hợp.xlsx".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(names(zip(files(bytes, "x"), StandardCharsets.ISO_8859_1))).containsExactly("Tổng hợp.xlsx");
    }

    @Test
    void theUnicodeExtraFieldComesFirst() throws RefusedException {
        byte[] zip = withUnicodePath(
                "Bao cao ??.xlsx".getBytes(StandardCharsets.US_ASCII), "Báo cáo quý.xlsx", new byte[] {1});
        assertThat(names(zip)).containsExactly("Báo cáo quý.xlsx");
    }

    @Test
    void linksAndDevicesAreNoFiles() throws RefusedException {
        byte[] zip = zip(files("link.xlsx", "/etc/passwd", "pipe", "", "a.xlsx", "a"));
        zip = marked(zip, "link.xlsx", 0, 3, 0xA1FF0000);
        zip = marked(zip, "pipe", 0, 3, 0x11800000);
        zip = marked(zip, "a.xlsx", 0, 3, 0x81A40000);
        assertThat(names(zip)).containsExactly("a.xlsx");
    }

    @Test
    void anEncryptedFileIsToldAndTheOthersAreTaken() throws RefusedException {
        byte[] zip = marked(zip(files("a.xlsx", "a", "khoa.xlsx", "bí mật")), "khoa.xlsx", 1, 0, 0);
        List<Member> members = Bundle.open(zip, Allowance.usual());
        assertThat(members.get(0).bytes()).containsExactly('a');
        assertThatThrownBy(members.get(1)::bytes)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.ENCRYPTED));
    }

    @Test
    void aBombIsNotUnpackedWhateverItClaims() throws RefusedException {
        byte[] bomb = zip(files("a.xlsx", new byte[70 << 20]));
        assertThat(refusal(bomb)).isEqualTo(Refusal.TOO_LARGE);
        ByteBuffer lying =
                ByteBuffer.wrap(zip(files("a.xlsx", new byte[70 << 20]))).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < lying.capacity(); i++) {
            if (lying.getInt(i) == 0x02014b50) {
                lying.putInt(i + 24, 100);
            }
        }
        assertThat(refusal(lying.array())).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void manySmallFilesAreTooManyAndTogetherTooLarge() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 2_000; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        assertThat(refusal(zip(many))).isEqualTo(Refusal.TOO_MANY);
        Map<String, byte[]> large = new LinkedHashMap<>();
        byte[] zeros = new byte[60 << 20];
        for (int i = 0; i < 9; i++) {
            large.put(i + ".txt", zeros);
        }
        assertThat(refusal(zip(large))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void anEmptyZipADamagedOneAndAPackageOfAProgramAreRefused() {
        assertThat(refusal(zip(files("thu muc/", "", "Thumbs.db", "x")))).isEqualTo(Refusal.EMPTY);
        byte[] broken = zip(files("a.xlsx", "một hai ba bốn năm sáu bảy"));
        broken[45] ^= 1;
        assertThat(refusal(broken)).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal(zip(files("a", "x", "[Content_Types].xml", "<Types/>"))))
                .isEqualTo(Refusal.NO_BUNDLE);
        assertThat(Bundle.is(zip(files("[Content_Types].xml", "<Types/>")))).isFalse();
    }

    @Test
    void attachmentsOfAMailComeWithItsDate() throws RefusedException {
        byte[] mail = eml(SENT, files("Báo cáo.xlsx", new byte[] {1, 2, 0, (byte) 255}, "bản ký.pdf", "%PDF-1.4"));
        assertThat(Bundle.is(mail)).isTrue();
        assertThat(Bundle.mayBe(mail)).isTrue();
        List<Member> members = Bundle.open(mail, Allowance.usual());
        assertThat(members).extracting(Member::name).containsExactly("Báo cáo.xlsx", "bản ký.pdf");
        assertThat(members).allSatisfy(member -> assertThat(member.sent()).contains(AT));
        assertThat(members.get(0).bytes()).containsExactly(1, 2, 0, 255);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Disposition: attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.xlsx | Báo cáo.xlsx",
                "Content-Disposition: attachment; filename*0*=UTF-8''B%C3%A1o; filename*1*=%20c%C3%A1o.xlsx | Báo cáo.xlsx",
                "Content-Disposition: attachment; filename*0=\"bao \"; filename*1=\"cao.xlsx\" | bao cao.xlsx",
                "Content-Type: application/octet-stream; name=\"=?utf-8?Q?B=C3=A1o_c=C3=A1o.xlsx?=\" | Báo cáo.xlsx",
                "Content-Disposition: attachment; filename=\"=?utf-8?B?QsOhbyBj?=\\r\\n =?utf-8?B?w6FvLnhsc3g=?=\" | Báo cáo.xlsx",
                "Content-Disposition: ATTACHMENT;\\r\\n FileName=\"Báo cáo.xlsx\" | Báo cáo.xlsx",
                "Content-Disposition: attachment | khong-ten"
            })
    void attachmentsAreNamedInEveryWayThatProgramsKnow(String header, String name) throws RefusedException {
        assertThat(names(mail("""
                        Content-Type: multipart/mixed; boundary=r

                        --r
                        Content-Type: text/plain

                        Kinh gui
                        --r
                        %s
                        Content-Transfer-Encoding: quoted-printable

                        m=E1=BB=99t
                        --r--
                        """.formatted(header.replace("\\r\\n", "\n"))))).containsExactly(name);
    }

    @Test
    void picturesThatTheTextShowsArePassedOverAndPhotographsAreNot() throws RefusedException {
        String base64 = Base64.getEncoder().encodeToString(PICTURE);
        String large = Base64.getMimeEncoder().encodeToString(Arrays.copyOf(PICTURE, 9_000));
        byte[] mail = mail("""
                Content-Type: multipart/mixed; boundary=r

                --r
                Content-Type: multipart/related; boundary=s

                --s
                Content-Type: multipart/alternative; boundary=t

                --t
                Content-Type: text/plain

                Kinh gui
                --t
                Content-Type: text/html

                <img src="cid:Logo.1@x"><img src='cid:ky%%40x'>
                --t--
                --s
                Content-Type: image/png; name=logo.png
                Content-ID: <logo.1@x>
                Content-Transfer-Encoding: base64

                %2$s
                --s
                Content-Type: image/png; name=ky.png
                Content-ID: <ky@x>
                Content-Transfer-Encoding: base64

                %1$s
                --s--
                --r
                Content-Type: image/png; name=nho.png
                Content-Disposition: inline; filename=nho.png
                Content-Transfer-Encoding: base64

                %1$s
                --r
                Content-Type: image/png; name=chup.png
                Content-Disposition: inline; filename=chup.png
                Content-Transfer-Encoding: base64

                %2$s
                --r
                Content-Type: image/png; name=ban-ky.png
                Content-Disposition: attachment; filename=ban-ky.png
                Content-Transfer-Encoding: base64

                %1$s
                --r
                Content-Type: application/pkcs7-signature; name=smime.p7s
                Content-Disposition: attachment; filename=smime.p7s

                x
                --r--
                """.formatted(base64, large));
        assertThat(names(mail)).containsExactly("ban-ky.png", "chup.png");
    }

    @Test
    void aMailInAMailIsAnAttachmentThatCanBeOpenedInTurn() throws RefusedException {
        byte[] mail = mail("""
                Content-Type: multipart/mixed; boundary=r

                --r
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename="Chuyen tiep"

                %s
                --r--
                """.formatted(
                        new String(eml(SENT, files("a.xlsx", "a")), StandardCharsets.US_ASCII).replace("\r", "")));
        List<Member> members = Bundle.open(mail, Allowance.usual());
        assertThat(members).extracting(Member::name).containsExactly("Chuyen tiep.eml");
        assertThat(opened(members.get(0).bytes())).isEqualTo(Map.of("a.xlsx", "a"));
    }

    @Test
    void aMailWithoutAttachmentsIsRefused() {
        assertThat(refusal(mail("Content-Type: text/plain\n\nTổng số: 12\n"))).isEqualTo(Refusal.NOTHING_ATTACHED);
    }

    @Test
    void attachmentsOfAnOutlookMailComeWithItsDate() throws RefusedException {
        byte[] mail = msg(AT, files("Báo cáo.xlsx", new byte[5_000], "logo.png", PICTURE, "bản ký.pdf", "%PDF-1.4"));
        assertThat(Bundle.is(mail)).isTrue();
        List<Member> members = Bundle.open(mail, Allowance.usual());
        assertThat(members).extracting(Member::name).containsExactly("Báo cáo.xlsx", "bản ký.pdf");
        assertThat(members).allSatisfy(member -> assertThat(member.sent()).contains(AT));
        assertThat(members.get(0).bytes()).hasSize(5_000);
    }

    @Test
    void aMailAttachedToAnOutlookMailIsOpenedWithIt() throws RefusedException {
        Instant before = Instant.parse("2021-05-30T02:00:00Z");
        byte[] mail = msgInMsg(AT, "Báo cáo 5/2021", before, files("a.xlsx", "a"));
        List<Member> members = Bundle.open(mail, Allowance.usual());
        assertThat(members).extracting(Member::name).containsExactly("Báo cáo 5-2021.msg/a.xlsx");
        assertThat(members.get(0).sent()).contains(before);
    }

    private static byte[] mail(String text) {
        return ("From: a@example.vn\nSubject: x\nDate: " + SENT + "\nMIME-Version: 1.0\n" + text)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As programs write the code page of Vietnamese Windows: the tone behind its vowel. */
    private static String halfComposed(String name, String charset) {
        var encoder = Charset.forName(charset).newEncoder();
        StringBuilder written = new StringBuilder();
        name.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (encoder.canEncode(letter)) {
                written.append(letter);
            } else {
                String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String vowel = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                written.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tones);
            }
        });
        return written.toString();
    }

    private static List<String> names(byte[] container) throws RefusedException {
        return Bundle.open(container, Allowance.usual()).stream()
                .map(Member::name)
                .toList();
    }

    private static Map<String, String> opened(byte[] container) throws RefusedException {
        Map<String, String> opened = new LinkedHashMap<>();
        for (Member member : Bundle.open(container, Allowance.usual())) {
            opened.put(member.name(), new String(member.bytes(), StandardCharsets.UTF_8));
        }
        return opened;
    }

    /** Of the whole, or of every file in it. */
    private static Refusal refusal(byte[] container) {
        try {
            for (Member member : Bundle.open(container, Allowance.usual())) {
                member.bytes();
            }
            throw new AssertionError("not refused");
        } catch (RefusedException e) {
            return e.refusal();
        }
    }
}
