package vn.tonghop.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Section;
import vn.tonghop.definition.TestCampaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.SampleReturns;

/** Seeded cities of 40 units; the numbers stand in rules.md, "Signals". */
class SignalsInACityTest {
    private static final int UNITS = 40;
    private static final Map<String, List<UnitAnswers>> CITIES = new HashMap<>();

    private final Set<String> planted = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void anHonestCityIsQuiet(String code) {
        Campaign campaign = TestCampaign.builtIn(code);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(Signals.of(campaign, returns(city(campaign, seed)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-an-1327", "quy-che-518", "ket-luan-224", "giua-nhiem-ky-duk", "nghi-quyet-13"})
    void everythingPlantedIsFoundAndNothingElse(String code) {
        Campaign campaign = TestCampaign.builtIn(code);
        for (long seed = 1; seed <= 3; seed++) {
            planted.clear();
            List<UnitAnswers> city = city(campaign, seed);
            plant(campaign, city);
            assertThat(Signals.of(campaign, returns(city)).stream().map(SignalsInACityTest::name))
                    .containsExactlyInAnyOrderElementsOf(planted);
        }
    }

    @Test
    void copiesBetweenUnitsRankBeforeWhatIsOddInOneReturn() {
        Campaign campaign = TestCampaign.builtIn("de-an-1327");
        List<UnitAnswers> city = city(campaign, 1);
        plant(campaign, city);
        assertThat(Signals.of(campaign, returns(city)).stream().limit(4).map(SignalsInACityTest::name))
                .containsExactlyInAnyOrder(
                        "SAME_FIGURES DV0033 DV0035",
                        "SAME_WORDS DV0004 DV0012",
                        "SAME_WORDS DV0010 DV0018",
                        "SAME_WORDS DV0026 DV0028");
    }

    /** 3 cities of 15 copies each, one word in so many replaced. */
    @ParameterizedTest
    @CsvSource({"40, 45", "20, 45", "15, 45", "10, 9", "6, 0"})
    void aCopyIsFoundWhileFewOfItsWordsAreOthers(int everyOther, int found) {
        Campaign campaign = TestCampaign.builtIn("de-an-1327");
        int alike = 0;
        for (long seed = 1; seed <= 3; seed++) {
            List<UnitAnswers> city = city(campaign, seed);
            for (int i = 8; i < 38; i += 2) {
                Field prompt = prompts(campaign).get(i % 3);
                put(city, i + 1, prompt, reworded(said(city, i, prompt), everyOther));
            }
            alike += Signals.of(campaign, returns(city)).size();
        }
        assertThat(alike).isEqualTo(found);
    }

    private void plant(Campaign campaign, List<UnitAnswers> city) {
        List<Field> prompts = prompts(campaign);
        for (Field prompt : prompts.subList(0, 3)) {
            String said = said(city, 3, prompt);
            put(
                    city,
                    11,
                    prompt,
                    said.replace(unit(city, 3).name(), unit(city, 11).name()));
        }
        planted.add("SAME_WORDS DV0004 DV0012");
        for (Field prompt : prompts.subList(3, 5)) {
            put(city, 17, prompt, reworded(said(city, 9, prompt).replaceAll("\\d+", "73"), 20));
        }
        planted.add("SAME_WORDS DV0010 DV0018");
        Field amid = prompts.get(1);
        put(city, 27, amid, said(city, 27, amid) + "\n" + said(city, 25, amid) + " Đơn vị đang làm tiếp.");
        planted.add("SAME_WORDS DV0026 DV0028");
        put(city, 30, prompts.get(2), outline(campaign));
        planted.add("OUTLINE_WORDS DV0031");
        plantFigures(campaign, city);
    }

    private void plantFigures(Campaign campaign, List<UnitAnswers> city) {
        List<Strip> strips = Strip.of(campaign.form());
        for (Strip strip : strips) {
            if (strip.isTelling(city.get(32).answers())) {
                Answers.Builder copied = city.get(34).answers().toBuilder();
                strip.fields()
                        .forEach(field -> copied.set(
                                field.ordinal(), city.get(32).answers().get(field)));
                city.set(34, new UnitAnswers(unit(city, 34), copied.build(), Map.of(), List.of()));
                planted.add("SAME_FIGURES DV0033 DV0035");
                break;
            }
        }
        for (Strip strip : strips) {
            List<Field> figures = strip.fields().stream()
                    .filter(field -> field.filledBy(unit(city, 20).type()) && field.kind() != Kind.MONEY)
                    .toList();
            if (strip.column() && !strip.label().isEmpty() && figures.size() >= 4) {
                for (int i = 0; i < figures.size(); i++) {
                    put(city, 20, figures.get(i), Integer.toString(150 + i * 50));
                }
                planted.add("ROUND_NUMBERS DV0021");
                break;
            }
        }
        if (campaign.code().equals("de-an-1327")) {
            List<Field> before = row(strips, "2015");
            List<Field> after = row(strips, "2016");
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).filledBy(unit(city, 22).type())) {
                    put(city, 22, before.get(i), Integer.toString(61 + i));
                    put(city, 22, after.get(i), Integer.toString(61 + i));
                }
            }
            planted.add("YEAR_REPEATED DV0023");
        }
    }

    private static List<Field> row(List<Strip> strips, String year) {
        return strips.stream()
                .filter(strip -> !strip.column() && strip.table().key().equals("PL02"))
                .filter(strip -> strip.fields().get(0).key().row().equals(year))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private static List<UnitAnswers> city(Campaign campaign, long seed) {
        return new ArrayList<>(CITIES.computeIfAbsent(campaign.code() + seed, city -> invented(campaign, seed)));
    }

    private static List<UnitAnswers> invented(Campaign campaign, long seed) {
        SampleReturns returns = new SampleReturns(campaign, RuleBook.of(campaign), seed, 0);
        List<UnitAnswers> city = new ArrayList<>();
        for (Unit unit : FictitiousRoster.of(campaign, UNITS, seed)) {
            if (!unit.isOwnBody()) {
                city.add(new UnitAnswers(unit, returns.of(unit).answers(), Map.of(), List.of()));
            }
        }
        return city;
    }

    /** Prompts that every unit answers. */
    private static List<Field> prompts(Campaign campaign) {
        return campaign.form().fieldsOf(campaign.form().table("DC")).stream()
                .filter(field ->
                        field.kind() == Kind.TEXT && field.owner().types().isEmpty())
                .toList();
    }

    private static String outline(Campaign campaign) {
        return campaign.outline().stream()
                .flatMap(Section::walk)
                .map(Section::printed)
                .filter(line -> line.length() > 60)
                .limit(3)
                .collect(Collectors.joining("\n"));
    }

    private static String reworded(String text, int everyOther) {
        String[] words = text.split(" ");
        for (int i = everyOther / 2; i < words.length; i += everyOther) {
            words[i] = "nọ";
        }
        return String.join(" ", Arrays.asList(words));
    }

    private static Unit unit(List<UnitAnswers> city, int number) {
        return city.get(number).unit();
    }

    private static String said(List<UnitAnswers> city, int number, Field field) {
        return city.get(number).answers().get(field).value();
    }

    private static void put(List<UnitAnswers> city, int number, Field field, String value) {
        Answers answers = city.get(number).answers().toBuilder()
                .set(field.ordinal(), Figure.of(value, value, field.place()))
                .build();
        city.set(number, new UnitAnswers(unit(city, number), answers, Map.of(), List.of()));
    }

    private static String name(Signal signal) {
        return signal.kind() + " " + signal.units().stream().map(Unit::code).collect(Collectors.joining(" "));
    }

    private static Signals.Returns returns(List<UnitAnswers> city) {
        return wanted -> city.stream().filter(unit -> wanted.test(unit.unit()));
    }
}
