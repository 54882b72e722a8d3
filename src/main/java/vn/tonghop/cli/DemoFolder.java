package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which the demonstration plays. Only a folder that carries our mark is ever emptied. */
final class DemoFolder {
    private static final String MARK = ".tonghop-demo";

    private DemoFolder() {}

    /** The one given, else {@code target/demo} beside a {@code pom.xml}, else {@code tonghop-demo}. */
    static Path chosen(Optional<Path> given) {
        Path usual = Files.exists(Path.of("pom.xml")) ? Path.of("target", "demo") : Path.of("tonghop-demo");
        return given.orElse(usual);
    }

    /** Makes the folder, or empties it. */
    static void prepare(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MARK))) {
            empty(folder);
        } else if (holdsAnything(folder)) {
            throw new WrongUseException("wrong.demo.folder", folder.toAbsolutePath());
        }
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(MARK))) {
            Files.createFile(folder.resolve(MARK));
        }
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /** The mark stays: a folder emptied halfway is still ours. Links are removed, not followed. */
    private static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(folder.resolve(MARK))) {
                    // Archived inputs are read-only, which keeps some systems from deleting them.
                    if (attributes.isRegularFile()
                            && !Files.isWritable(file)
                            && !file.toFile().setWritable(true)) {
                        throw new IOException("Cannot delete " + file);
                    }
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!emptied.equals(folder)) {
                    Files.delete(emptied);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
