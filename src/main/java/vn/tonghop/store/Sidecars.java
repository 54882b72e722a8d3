package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes sidecars beside the archived bytes and finds them again. */
public final class Sidecars {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.([0-9]{1,18}(?:\\.[0-9]{1,9})?)\\.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive;
    /** What becomes of one that is no sidecar any more. */
    private final Consumer<Path> broken;

    private final boolean strict;

    public Sidecars(Archive archive) {
        this(archive, file -> {}, true);
    }

    private Sidecars(Archive archive, Consumer<Path> broken, boolean strict) {
        this.archive = archive;
        this.broken = broken;
        this.strict = strict;
    }

    /** The same, telling of each that cannot be read instead of stopping there: for looking only, never to go on from. */
    public Sidecars tellingOfBroken(Consumer<Path> told) {
        return new Sidecars(archive, told, false);
    }

    /** Writing the same one twice changes nothing, so that a killed run may do it again. */
    public void write(Sidecar sidecar) throws IOException {
        Path bytes = archive.path(sidecar.sha256());
        Durable.write(bytes.resolveSibling(sidecar.fileName()), JSON.writeValueAsBytes(sidecar));
    }

    /** Those whose number is wanted, in order of number. Only names are looked at for the others. */
    public List<Sidecar> read(Predicate<ReceiptNumber> wanted) throws IOException {
        List<Sidecar> found = new ArrayList<>();
        for (Path shard : archive.shards()) {
            try (Stream<Path> files = Files.list(shard)) {
                for (Path file : files.toList()) {
                    Matcher name = NAME.matcher(file.getFileName().toString());
                    if (name.matches() && wanted.test(ReceiptNumber.parse(name.group(2)))) {
                        parse(file).ifPresent(found::add);
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Sidecar::place));
        return found;
    }

    private Optional<Sidecar> parse(Path file) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Sidecar.class));
        } catch (JacksonException e) {
            if (strict) {
                throw new IOException("The sidecar " + file + " cannot be read", e);
            }
            broken.accept(file);
            return Optional.empty();
        }
    }
}
