package vn.tonghop.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the YAML files of {@code definitions/} on the class path, in a folder or in a jar: a new campaign is a new file, nothing else. */
final class BuiltInDefinitions {
    private static final String FOLDER = "definitions";
    private static final String SUFFIX = ".yaml";

    Map<String, DefinitionText> all() {
        Map<String, DefinitionText> texts = new TreeMap<>();
        for (String name : names()) {
            String code = name.substring(0, name.length() - SUFFIX.length());
            texts.put(code, DefinitionText.of(name, text(name)));
        }
        return texts;
    }

    static String text(String name) {
        try (InputStream in = resource(FOLDER + "/" + name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names() {
        URL folder = resource(FOLDER + "/campaign.schema.json");
        try {
            return folder.getProtocol().equals("file") ? inFolder(folder) : inJar(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inFolder(URL schema) throws IOException {
        Path folder =
                Objects.requireNonNull(Path.of(URI.create(schema.toString())).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(URL schema) throws IOException {
        JarURLConnection connection = (JarURLConnection) schema.openConnection();
        List<String> names = new ArrayList<>();
        connection.getJarFile().stream().forEach(entry -> {
            String path = entry.getName();
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.endsWith(FOLDER + "/" + name) && name.endsWith(SUFFIX)) {
                names.add(name);
            }
        });
        return names.stream().sorted().toList();
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(BuiltInDefinitions.class.getClassLoader().getResource(path), path);
    }
}
