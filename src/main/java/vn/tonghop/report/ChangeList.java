package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.text.Normalizer;
import java.util.List;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;

/** What stands at the end of a revised report, in its own letters, since the person's styles may be any. */
final class ChangeList {
    private final Form form;
    private final StringBuilder xml = new StringBuilder();

    ChangeList(Form form) {
        this.form = form;
    }

    /** Paragraphs for the end of a text. */
    String of(List<ChangedFigure> figures, List<NewAnswer> answers) {
        xml.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        if (!figures.isEmpty()) {
            paragraph(word("revised.figures"), true);
            paragraph(word("revised.remove"), false);
            figures.forEach(figure -> paragraph(line(figure), false));
        }
        if (!answers.isEmpty()) {
            paragraph(word("revised.answers"), true);
            form.fields().forEach(prompt -> list(prompt, answers));
        }
        return xml.toString();
    }

    private void list(Field prompt, List<NewAnswer> all) {
        List<NewAnswer> answers = all.stream()
                .filter(answer -> answer.prompt().ordinal() == prompt.ordinal())
                .toList();
        if (!answers.isEmpty()) {
            paragraph(Reading.of(prompt.label()), true);
            answers.forEach(answer -> paragraph(
                    word(answer.changed() ? "revised.answer.changed" : "revised.answer", answer.unit())
                            + answer.extract()
                            + word("extract.end"),
                    false));
        }
    }

    private String line(ChangedFigure figure) {
        String before = figure.before().isEmpty() ? word("revised.none") : figure.before();
        String line = word("revised.figure", label(figure.key()), before, figure.after());
        if (figure.takenOut()) {
            return line + word("revised.taken-out");
        }
        return figure.theirs().isEmpty() ? line : line + word("revised.theirs", figure.theirs());
    }

    /** A figure that is no field, a list's for instance, has only its key. */
    private String label(String key) {
        return form.find(key)
                .map(field -> word("revised.label", field.key().table(), Reading.of(field.label())))
                .orElse(key);
    }

    private void paragraph(String text, boolean bold) {
        String look =
                "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                        + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"26\"/></w:rPr>";
        xml.append("<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:firstLine=\"0\"/></w:pPr><w:r>")
                .append(look)
                .append("<w:t xml:space=\"preserve\">")
                .append(DocxMarkup.escaped(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .append("</w:t></w:r></w:p>");
    }
}
