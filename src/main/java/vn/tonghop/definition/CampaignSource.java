package vn.tonghop.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its YAML says it, checked against the schema but not yet compiled. Shape and meaning of every entry:
 * {@code src/docs/definition-format.md}. Absent lists are empty, absent texts are "".
 */
record CampaignSource(
        String code,
        String name,
        String source,
        List<Printed> title,
        @Nullable Period period,
        List<Deadline> deadlines,
        List<Milestone> milestones,
        @JsonProperty("stock-total") String stockTotal,
        Map<String, Issuer> issuers,
        List<String> instructions,
        List<Quirk> quirks,
        List<Node> outline,
        List<Indicator> indicators,
        List<TableSource> tables,
        List<RuleSource> rules) {
    CampaignSource {
        source = text(source);
        title = list(title);
        deadlines = list(deadlines);
        milestones = list(milestones);
        stockTotal = stockTotal == null ? "x" : stockTotal;
        issuers = issuers == null ? Map.of() : Map.copyOf(issuers);
        instructions = list(instructions);
        quirks = list(quirks);
        outline = list(outline);
        indicators = list(indicators);
        tables = list(tables);
        rules = list(rules);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The time that the figures cover. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to, String words) {}

    /** A heading (number and heading) or a bullet (text) of the outline. */
    record Node(
            String number,
            String heading,
            String text,
            Reading reading,
            List<Printed> guidance,
            Prompt prompt,
            List<String> asks,
            List<String> say,
            List<Node> items) {
        Node {
            number = CampaignSource.text(number);
            heading = CampaignSource.text(heading);
            text = CampaignSource.text(text);
            reading = reading == null ? Reading.NONE : reading;
            guidance = list(guidance);
            prompt = prompt == null ? Prompt.NONE : prompt;
            asks = list(asks);
            say = list(say);
            items = list(items);
        }
    }

    /** What a heading or bullet means where its print is plainly wrong. */
    record Reading(String number, String heading) {
        static final Reading NONE = new Reading("", "");

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Reading(@JsonProperty("number") String number, @JsonProperty("heading") String heading) {
            this.number = CampaignSource.text(number);
            this.heading = CampaignSource.text(heading);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Reading of(String text) {
            return new Reading("", text);
        }
    }

    /** Whether prose is asked, of whom, and whether it is required. */
    record Prompt(boolean asked, List<String> owner, boolean required) {
        static final Prompt NONE = new Prompt(false, List.of(), false);

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Prompt of(boolean asked) {
            return new Prompt(asked, List.of(), asked);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Prompt of(
                @JsonProperty("owner") @Nullable List<String> owner,
                @JsonProperty("required") @Nullable Boolean required) {
            return new Prompt(true, list(owner), required == null || required);
        }
    }

    /** A number asked inside the outline. */
    record Indicator(
            String code,
            String text,
            Kind kind,
            String unit,
            String count,
            List<String> owner,
            @Nullable Boolean required,
            String under,
            List<String> pair,
            @Nullable Rate rate,
            @Nullable ValueType type) {
        Indicator {
            unit = CampaignSource.text(unit);
            count = CampaignSource.text(count);
            owner = list(owner);
            under = CampaignSource.text(under);
            pair = list(pair);
        }
    }

    /** The two inputs of a rate that the source asks as a bare percent. */
    record Rate(Input part, Input whole) {
        record Input(String text, String unit, String count) {
            Input {
                unit = CampaignSource.text(unit);
                count = CampaignSource.text(count);
            }
        }
    }

    /** An appendix, or a list or grid asked inside the outline. */
    record TableSource(
            String key,
            String place,
            Printed caption,
            Printed title,
            Printed attach,
            String dashes,
            Printed note,
            String paper,
            List<Integer> partial,
            Printed band,
            @JsonProperty("shares-caption-of") String sharesCaptionOf,
            List<HeaderNode> header,
            List<ListColumn> columns,
            Rows rows,
            String counted,
            String footnote) {
        TableSource {
            counted = CampaignSource.text(counted);
            footnote = CampaignSource.text(footnote);
            caption = caption == null ? Printed.NOTHING : caption;
            title = title == null ? Printed.NOTHING : title;
            attach = attach == null ? Printed.NOTHING : attach;
            dashes = CampaignSource.text(dashes);
            note = note == null ? Printed.NOTHING : note;
            paper = paper == null ? "A4" : paper;
            partial = list(partial);
            band = band == null ? Printed.NOTHING : band;
            sharesCaptionOf = CampaignSource.text(sharesCaptionOf);
            header = list(header);
            columns = list(columns);
        }
    }

    /** A node of the header tree; a leaf when it has no children. */
    record HeaderNode(
            String text,
            String reading,
            boolean label,
            @Nullable Kind kind,
            @Nullable ValueType type,
            String unit,
            String count,
            List<String> owner,
            @Nullable Boolean required,
            String part,
            String whole,
            List<HeaderNode> children) {
        HeaderNode {
            reading = CampaignSource.text(reading);
            unit = CampaignSource.text(unit);
            count = CampaignSource.text(count);
            owner = list(owner);
            part = CampaignSource.text(part);
            whole = CampaignSource.text(whole);
            children = list(children);
        }
    }

    /** A column of an open list. */
    record ListColumn(
            String text,
            String reading,
            ValueType type,
            List<String> choices,
            String unit,
            String count,
            List<String> owner,
            @Nullable Kind adds,
            boolean group,
            boolean required,
            String compare) {
        ListColumn {
            reading = CampaignSource.text(reading);
            compare = CampaignSource.text(compare);
            choices = list(choices);
            unit = CampaignSource.text(unit);
            count = CampaignSource.text(count);
            owner = list(owner);
        }
    }

    /** The row axis: years, one row, named rows or an open list. */
    record Rows(
            List<Integer> years,
            String label,
            Map<Integer, String> labels,
            List<NamedRow> sub,
            List<NamedRow> named,
            boolean single,
            int open,
            String total) {
        Rows {
            years = list(years);
            label = label == null ? "{y}" : label;
            labels = labels == null ? Map.of() : Map.copyOf(labels);
            sub = list(sub);
            named = list(named);
            total = CampaignSource.text(total);
        }
    }

    record NamedRow(String slug, String text, String reading, List<String> owner) {
        NamedRow {
            slug = slug == null || slug.isEmpty() ? Slug.of(text) : slug;
            reading = CampaignSource.text(reading);
            owner = list(owner);
        }
    }
}
