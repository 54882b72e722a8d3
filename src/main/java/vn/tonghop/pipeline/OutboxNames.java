package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import vn.tonghop.definition.Slug;

/** Names in the outbox that stand beside another name, or that come from outside. */
final class OutboxNames {
    private static final int LONGEST = 80;

    private OutboxNames() {}

    /** Makes the n-th candidate, counted from 1. */
    @FunctionalInterface
    interface Candidate {
        String of(String path, int number);
    }

    /** The first candidate that nothing has. */
    static String free(Path root, String path, Candidate candidate) {
        int number = 1;
        while (Files.exists(root.resolve(possible(candidate.of(path, number))), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return possible(candidate.of(path, number));
    }

    /** Without marks where this process runs in a locale that cannot name files in Vietnamese. */
    private static String possible(String path) {
        try {
            return Path.of(path).equals(Path.of("")) ? "" : path;
        } catch (InvalidPathException e) {
            return Normalizer.normalize(path, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd');
        }
    }

    /** {@code <name> (đã sửa).<ext>}. */
    static String edited(String path, int number) {
        return marked(path, number == 1 ? "đã sửa" : "đã sửa " + number);
    }

    /** {@code <name> (cập nhật yyyy-MM-dd HHmm).<ext>}. */
    static String updated(String path, String minute, int number) {
        return marked(path, "cập nhật " + minute + (number == 1 ? "" : " " + number));
    }

    private static String marked(String path, String mark) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return path.substring(0, end) + " (" + mark + ")" + path.substring(end);
    }

    /** A name that any file system and any locale takes: last part of a path from outside, without marks, its extension kept. */
    static String safe(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : Slug.of(name.substring(dot + 1));
        String stem = Slug.of(dot < 0 ? name : name.substring(0, dot));
        String kept = stem.isEmpty() ? "tep" : stem.substring(0, Math.min(stem.length(), LONGEST));
        return extension.isEmpty() || extension.length() > 10 ? kept : kept + "." + extension;
    }
}
