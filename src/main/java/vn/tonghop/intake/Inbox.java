package vn.tonghop.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The folder where returned files arrive, at any depth. A listing is the truth about it; nothing else is remembered. */
public final class Inbox {
    private static final Pattern LIKE_A_WORKBOOK = Pattern.compile(".*\\.(xlsx|xlsm|xls|xlsb|ods)", Pattern.DOTALL);
    private static final int DEEPEST = 40;

    private final Path root;

    public Inbox(Path root) {
        this.root = root;
    }

    /**
     * Looks at everything without opening anything: links are not followed, so nothing outside the inbox is reached.
     *
     * @throws IOException when the inbox itself cannot be listed: unreachable is not empty
     */
    public Listing list() throws IOException {
        List<Dropped> files = new ArrayList<>();
        List<NotAFile> others = new ArrayList<>();
        enter(root, 0, files, others);
        files.sort(Comparator.comparing(Dropped::name));
        others.sort(Comparator.comparing(NotAFile::name));
        return new Listing(files, others);
    }

    private void enter(Path folder, int depth, List<Dropped> files, List<NotAFile> others) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!PassedOver.includes(name(folder, entry))) {
                    look(entry, depth, files, others);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void look(Path entry, int depth, List<Dropped> files, List<NotAFile> others) throws IOException {
        String name = name(root, entry);
        BasicFileAttributes seen;
        try {
            seen = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return; // gone since the folder was read
        }
        if (seen.isRegularFile()) {
            files.add(new Dropped(name, entry, Identity.of(seen), touched(entry, seen)));
        } else if (seen.isSymbolicLink()) {
            others.add(new NotAFile(name, NotAFile.What.LINK));
        } else if (!seen.isDirectory()) {
            others.add(new NotAFile(name, NotAFile.What.SPECIAL));
        } else {
            if (LIKE_A_WORKBOOK.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                others.add(new NotAFile(name, NotAFile.What.FOLDER));
            }
            enterBelow(entry, name, depth, files, others);
        }
    }

    private void enterBelow(Path folder, String name, int depth, List<Dropped> files, List<NotAFile> others)
            throws IOException {
        if (depth == DEEPEST) {
            others.add(new NotAFile(name, NotAFile.What.CLOSED_FOLDER));
            return;
        }
        try {
            enter(folder, depth + 1, files, others);
        } catch (AccessDeniedException e) {
            others.add(new NotAFile(name, NotAFile.What.CLOSED_FOLDER));
        } catch (NoSuchFileException e) {
            // Removed while we looked: nothing lies there any more.
        }
    }

    /** The time of change can be that of the copied original; the other times tell when it came here, where there are any. */
    private static Instant touched(Path file, BasicFileAttributes seen) {
        Instant latest = later(seen.lastModifiedTime(), seen.creationTime());
        try {
            FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return later(FileTime.from(latest), changed);
        } catch (UnsupportedOperationException | IllegalArgumentException | IOException e) {
            return latest;
        }
    }

    private static Instant later(FileTime a, FileTime b) {
        return a.compareTo(b) >= 0 ? a.toInstant() : b.toInstant();
    }

    /**
     * The name as it was given, whatever the locale of this process: file systems hand out bytes, and a process that runs without
     * a UTF-8 locale would turn "Đơn vị" into question marks.
     */
    private static String name(Path folder, Path entry) {
        String from = decoded(folder.toUri());
        String whole = decoded(entry.toUri());
        String base = from.endsWith("/") ? from : from + "/";
        String below = whole.startsWith(base)
                ? whole.substring(base.length())
                : folder.relativize(entry).toString();
        return below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
    }

    private static String decoded(URI uri) {
        String raw = uri.getRawPath();
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes[length++] = (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
