package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.pipeline.Workspace;

/** How the inputs of a workspace looked at one moment: two equal looks mean that nothing has come, gone or changed. */
record Look(Map<Path, String> seen) {
    private static final int DEEPEST = 40;

    /** @throws IOException when the inbox cannot be listed: unreachable is not empty */
    static Look at(Workspace workspace) throws IOException {
        Map<Path, String> seen = new HashMap<>();
        enter(workspace.inbox(), 0, seen);
        note(workspace.commonRoster(), seen);
        try (DirectoryStream<Path> campaigns = Files.newDirectoryStream(workspace.templates())) {
            for (Path campaign : campaigns) {
                String code = campaign.getFileName().toString();
                note(workspace.ownRoster(code), seen);
                note(workspace.definition(code), seen);
            }
        } catch (NoSuchFileException e) {
            // No template written yet: nothing that could have changed.
        }
        return new Look(seen);
    }

    /** Of this look, what a later one still shows unchanged. */
    Look stillSeenIn(Look later) {
        Map<Path, String> still = new HashMap<>(seen);
        still.entrySet().retainAll(later.seen().entrySet());
        return new Look(still);
    }

    private static void enter(Path folder, int depth, Map<Path, String> seen) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                note(entry, seen);
                if (depth < DEEPEST && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    enterBelow(entry, depth, seen);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void enterBelow(Path folder, int depth, Map<Path, String> seen) {
        try {
            enter(folder, depth + 1, seen);
        } catch (IOException e) {
            seen.put(folder, String.valueOf(e.getMessage()));
        }
    }

    private static void note(Path file, Map<Path, String> seen) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            seen.put(file, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
        } catch (IOException e) {
            seen.remove(file);
        }
    }
}
