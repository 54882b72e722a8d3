package vn.tonghop.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Section;
import vn.tonghop.workbook.RowStream;

/** {@code Trả lời}: what units answered to the prompts, in full; an answer longer than a cell goes on in the next line. */
final class AnswerRegister {
    private static final List<Register.Column> COLUMNS = List.of(
            new Register.Column("head.unit-code", 12),
            new Register.Column("head.unit", 32),
            new Register.Column("head.prompt-code", 9),
            new Register.Column("head.prompt", 44),
            new Register.Column("head.answer", 100));

    /** The section is told again on every line: its end need not be in sight. */
    private static final int LINES_OF_PROMPT = 3;

    private static final int SECTION = 3;
    private static final int ANSWER = 4;

    private record Prompt(Field field, int code, int text, int lines) {}

    private final List<Prompt> prompts = new ArrayList<>();
    private final int style;
    private int next;

    private AnswerRegister(Campaign campaign, Page page, ReportBook book) {
        this.style = page.looks().index(Look.CELL);
        Map<String, String> sections = new HashMap<>();
        campaign.outline().stream()
                .flatMap(Section::walk)
                .forEach(section ->
                        section.prompt().ifPresent(key -> sections.put(key.toString(), Reading.of(section.meant()))));
        for (Field field : campaign.form().fields()) {
            String section = sections.get(field.key().toString());
            if (section != null) {
                prompts.add(new Prompt(
                        field,
                        book.shared(field.key().row()),
                        book.shared(section),
                        COLUMNS.get(SECTION).lines(section)));
            }
        }
    }

    static void draw(CampaignState state, int answers, Page page, ReportBook book) {
        boolean tooMany = answers > DetailLines.MOST_LINES;
        int first = new Register(page, COLUMNS)
                .draw(
                        ReportWords.word("answers.title"),
                        ReportWords.word(tooMany ? "answers.csv" : "answers.note"),
                        tooMany ? 0 : answers);
        if (!tooMany) {
            AnswerRegister register = new AnswerRegister(state.campaign(), page, book);
            book.stream(page, rows -> register.write(state, rows, first));
        }
    }

    private void write(CampaignState state, RowStream rows, int first) {
        next = first;
        try (Stream<UnitAnswers> answers = state.answers()) {
            answers.forEachOrdered(unit -> write(rows, unit));
        }
    }

    private void write(RowStream rows, UnitAnswers unit) {
        for (Prompt prompt : prompts) {
            Figure figure = unit.answers().get(prompt.field());
            if (figure.counts()) {
                String answer = figure.value();
                for (int from = 0; from < answer.length(); from += RowStream.LONGEST_TEXT) {
                    int to = Math.min(answer.length(), from + RowStream.LONGEST_TEXT);
                    write(rows, unit, prompt, answer.substring(from, to));
                }
            }
        }
    }

    private void write(RowStream rows, UnitAnswers unit, Prompt prompt, String answer) {
        int tallest = Math.max(
                Math.min(prompt.lines(), LINES_OF_PROMPT), COLUMNS.get(ANSWER).lines(answer));
        rows.row(next++, TextFit.registerHeight(tallest))
                .text(0, style, unit.unit().code())
                .text(1, style, unit.unit().name())
                .shared(2, style, prompt.code())
                .shared(SECTION, style, prompt.text())
                .text(ANSWER, style, answer);
    }
}
