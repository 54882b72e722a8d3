package vn.tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/**
 * Opens encrypted workbooks that need no password from anybody: Excel encrypts with a password of its own when only the
 * structure is protected.
 */
final class Encrypted {
    /** Office uses 100,000; a file that asks for more wants to keep us busy. */
    private static final int MOST_ROUNDS = 1_000_000;

    private Encrypted() {}

    static Book read(byte[] file, Meter meter) {
        List<Oddity> oddities = List.of(new Oddity(Oddity.Kind.DEFAULT_PASSWORD, "", "", ""));
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? XlsxReader.read(decrypt(container, meter), meter, oddities)
                    : XlsReader.read(file, meter, oddities);
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new UnreadableWorkbookException(Reason.ENCRYPTED, "password needed", e);
        }
    }

    private static byte[] decrypt(POIFSFileSystem container, Meter meter) throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(container);
        Decryptor decryptor = Decryptor.getInstance(info);
        if (info.getVerifier().getSpinCount() > MOST_ROUNDS || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            throw new UnreadableWorkbookException(Reason.ENCRYPTED, "password needed");
        }
        int most = (int) Math.min(Integer.MAX_VALUE - 8, meter.budget().fileBytes());
        try (InputStream in = decryptor.getDataStream(container)) {
            byte[] plain = in.readNBytes(most);
            if (in.read() >= 0) {
                throw Meter.tooLarge("decrypted file");
            }
            return plain;
        }
    }
}
