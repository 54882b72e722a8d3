package vn.tonghop.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that programs leave beside the files people mean: locks, unfinished downloads, what file managers remember. */
final class PassedOver {
    private static final Set<String> NAMES = Set.of(
            ".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", ".gitkeep", ".gitignore", "icon\r");
    private static final List<String> STARTS = List.of("~$", ".~", "._", ".#", ".syncthing.", ".trash", ".nfs", "~wrl");
    private static final List<String> ENDS =
            List.of(".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock", "~");

    private PassedOver() {}

    /** @param name last part of a path */
    static boolean includes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower)
                || STARTS.stream().anyMatch(lower::startsWith)
                || ENDS.stream().anyMatch(lower::endsWith);
    }
}
