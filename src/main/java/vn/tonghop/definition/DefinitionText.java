package vn.tonghop.definition;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The YAML of one campaign: as text, which knows its lines, and as a tree.
 *
 * @param file as messages name it
 */
record DefinitionText(String file, String yaml, JsonNode tree) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    /** Spellings of an overlay, in Vietnamese like the rest of what an operator writes. */
    private static final String STOCK_TOTAL_IN_OVERLAY = "tong-thoi-diem";

    static DefinitionText of(String file, String yaml) {
        try {
            return new DefinitionText(file, yaml, MAPPER.readTree(yaml));
        } catch (JacksonException e) {
            throw DefinitionException.of("yaml", file, e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        }
    }

    /** @throws DefinitionException with one line per fault: file, line, path, what is wrong */
    void checkAgainstSchema() {
        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BuiltInDefinitions.text("campaign.schema.json"), InputFormat.JSON)
                .validate(tree, context -> context.executionConfig(config -> config.locale(VIETNAMESE)));
        if (errors.isEmpty()) {
            return;
        }
        YamlLines lines = new YamlLines(yaml);
        throw DefinitionException.of(
                "faults", errors.stream().map(error -> fault(lines, error)).collect(Collectors.joining("\n")));
    }

    private String fault(YamlLines lines, Error error) {
        String path = error.getInstanceLocation().toString();
        return DefinitionException.of("schema", file, lines.of(path), path.isEmpty() ? "/" : path, error.getMessage())
                .in(Locale.ROOT);
    }

    /** An overlay ({@code extends:}) laid over the campaign it names; a whole campaign as it is. */
    DefinitionText over(Map<String, DefinitionText> known) {
        JsonNode base = tree.path("extends");
        if (base.isMissingNode()) {
            return this;
        }
        DefinitionText below = known.get(base.asString());
        if (below == null) {
            throw DefinitionException.of(
                    "extends",
                    file,
                    new YamlLines(yaml).of("/extends"),
                    base.asString(),
                    String.join(", ", known.keySet()));
        }
        ObjectNode merged = (ObjectNode) below.tree.deepCopy();
        tree.properties().forEach(entry -> lay(merged, entry.getKey(), entry.getValue()));
        return new DefinitionText(file, yaml, merged);
    }

    /** The same under the code of its folder. */
    DefinitionText called(String code) {
        ObjectNode named = (ObjectNode) tree.deepCopy();
        named.put("code", code);
        return new DefinitionText(file, yaml, named);
    }

    Campaign compile() {
        try {
            return CampaignCompiler.compile(MAPPER.treeToValue(tree, CampaignSource.class));
        } catch (JacksonException e) {
            throw DefinitionException.of("bind", file, e.getPathReference(), e.getOriginalMessage(), e);
        } catch (DefinitionException e) {
            throw DefinitionException.of("inside", file, e);
        }
    }

    private static void lay(ObjectNode base, String name, JsonNode value) {
        if (name.equals("extends")) {
            return;
        }
        String key = name.equals(STOCK_TOTAL_IN_OVERLAY) ? "stock-total" : name;
        if (value instanceof ObjectNode over && base.get(key) instanceof ObjectNode under) {
            over.properties().forEach(entry -> lay(under, entry.getKey(), entry.getValue()));
        } else {
            base.set(key, value);
        }
    }
}
