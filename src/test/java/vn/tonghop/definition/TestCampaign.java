package vn.tonghop.definition;

/** Campaigns for tests of other packages, compiled from YAML as a definition writes it. */
public final class TestCampaign {
    private TestCampaign() {}

    public static Campaign of(String yaml) {
        return DefinitionText.of("thu.yaml", yaml).compile();
    }

    public static Campaign builtIn(String code) {
        return Definitions.builtIn().find(code).orElseThrow();
    }
}
