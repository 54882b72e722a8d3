package vn.tonghop.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All campaigns a workspace knows: the built-in ones, and those of {@code templates-xlsx/<code>/campaign.yaml}, which are whole
 * campaigns of the user's own or overlays of a built-in one.
 */
public final class Definitions {
    private final Map<String, Campaign> campaigns;

    private Definitions(Map<String, Campaign> campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaigns that come with the program. They are checked against the schema by a test, not at every start. */
    public static Definitions builtIn() {
        return new Definitions(compiled(new BuiltInDefinitions().all()));
    }

    /**
     * @param templates the folder {@code templates-xlsx} of a workspace; need not exist
     * @throws DefinitionException naming file, line and path, when a campaign.yaml cannot be used
     */
    public static Definitions load(Path templates) {
        BuiltInDefinitions builtIn = new BuiltInDefinitions();
        Map<String, DefinitionText> texts = new TreeMap<>(builtIn.all());
        for (Path file : campaignFiles(templates)) {
            String folder = file.getName(file.getNameCount() - 2).toString();
            DefinitionText own = DefinitionText.of(file.toString(), read(file));
            own.checkAgainstSchema();
            texts.put(folder, own.over(texts).called(folder));
        }
        return new Definitions(compiled(texts));
    }

    /** Every campaign by code, in order of code. */
    public List<Campaign> all() {
        return List.copyOf(campaigns.values());
    }

    public Optional<Campaign> find(String code) {
        return Optional.ofNullable(campaigns.get(code));
    }

    private static Map<String, Campaign> compiled(Map<String, DefinitionText> texts) {
        Map<String, Campaign> campaigns = new TreeMap<>();
        texts.forEach((code, text) -> campaigns.put(code, text.compile()));
        return campaigns;
    }

    private static List<Path> campaignFiles(Path templates) {
        if (!Files.isDirectory(templates)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(templates)) {
            List<Path> files = new ArrayList<>();
            folders.sorted()
                    .map(folder -> folder.resolve("campaign.yaml"))
                    .filter(Files::isRegularFile)
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw DefinitionException.of("list", templates, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DefinitionException.of("read", file, e);
        }
    }
}
