package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder the program works in, and the one place that knows what lies where in it (design §4). */
public record Workspace(Path root) {
    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    /** {@code templates-xlsx}: blank workbooks, rosters and definitions of the user's own. */
    public Path templates() {
        return root.resolve("templates-xlsx");
    }

    /** Database, archive of every input, and what the program notes about itself. */
    public Path data() {
        return root.resolve("data");
    }

    public Path archive() {
        return data().resolve("archive");
    }

    /** The roster that every campaign without a roster of its own shares. */
    public Path commonRoster() {
        return templates().resolve("don-vi.xlsx");
    }

    /** A campaign's own roster, which overrides the common one. */
    public Path ownRoster(String campaign) {
        return templates(campaign).resolve("don-vi.xlsx");
    }

    /** A campaign of the user's own, or an overlay of a built-in one. */
    public Path definition(String campaign) {
        return templates(campaign).resolve("campaign.yaml");
    }

    /** Where the blank workbooks of a campaign lie. */
    public Path templates(String campaign) {
        return templates().resolve(campaign);
    }

    /** Each unit's own blank workbook of a campaign, ready to send. */
    public Path unitBlanks(String campaign) {
        return templates(campaign).resolve("gui-don-vi");
    }

    public Path outbox(String campaign) {
        return outbox().resolve(campaign);
    }

    /** Makes the folders that are missing. */
    public Workspace create() {
        try {
            for (Path folder : new Path[] {templates(), inbox(), outbox(), data()}) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the workspace " + root, e);
        }
    }
}
