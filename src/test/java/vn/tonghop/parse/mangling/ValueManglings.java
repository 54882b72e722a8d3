package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.tonghop.workbook.Cell;

/** What people type where a figure is asked, and what programs make of it. */
final class ValueManglings {
    private ValueManglings() {}

    /** How the digits of a count come to stand in its cell. */
    private record Typing(String name, Function<String, String> spelling, Function<String, Meant> meant) {}

    static List<Mangling> all() {
        List<Mangling> all = new ArrayList<>();
        texts().forEach(typing -> all.add(typed(
                typing.name(),
                (digits, home) -> Content.text(
                        typing.spelling().apply(digits), home, typing.meant().apply(digits)))));
        all.addAll(stored());
        all.addAll(others());
        return all;
    }

    private static List<Typing> texts() {
        return List.of(
                clear("a count typed 1.234 as text", digits -> digits.charAt(0) + "." + digits.substring(1)),
                clear(
                        "a count typed 1 234 with a hard space",
                        digits -> digits.charAt(0) + "\u00A0" + digits.substring(1)),
                clear("a count typed 1,234 as text", digits -> digits.charAt(0) + "," + digits.substring(1)),
                clear("a count typed in full-width digits", ValueManglings::wide),
                clear("a count typed with its unit", digits -> digits + " hội nghị"),
                clear("a count typed with blanks and a line end", digits -> "  " + digits + " \n"),
                clear("a count typed with an invisible space", digits -> digits + "\u200B"),
                clear("a count typed 1.234,00", digits -> digits.charAt(0) + "." + digits.substring(1) + ",00"),
                clear("a count typed khoảng …", digits -> "khoảng " + digits),
                clear("a count typed trên …", digits -> "trên " + digits),
                unclear("a count typed dưới …", digits -> "dưới " + digits),
                unclear("a count with letters for digits", digits -> "l" + digits.substring(1, 3) + "O"),
                unclear("two counts in one cell", digits -> digits + " (nữ 5)"),
                unclear("a range typed", digits -> digits + "-" + digits + "9"),
                unclear("a sum typed as text", digits -> digits + "+3"),
                unclear("a question mark typed", digits -> "?"),
                unclear("a cross typed", digits -> "x"),
                unclear("nt typed", digits -> "nt"),
                unclear("a day typed as text", digits -> "12/5"),
                unclear("words typed", digits -> "mười hai"),
                new Typing("không typed", digits -> "Không", digits -> Meant.NONE),
                new Typing("a dash typed", digits -> "-", digits -> Meant.NONE),
                new Typing("không phát sinh typed without marks", digits -> "khong phat sinh", digits -> Meant.NONE),
                new Typing("chưa có số liệu typed", digits -> "Chưa có số liệu", digits -> Meant.MISSING),
                new Typing("dots typed", digits -> "……", digits -> Meant.MISSING));
    }

    private static Typing clear(String name, Function<String, String> spelling) {
        return new Typing(name, spelling, Meant::value);
    }

    private static Typing unclear(String name, Function<String, String> spelling) {
        return new Typing(name, spelling, digits -> Meant.UNCLEAR);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '\uFF10')));
        return wide.toString();
    }

    private static List<Mangling> stored() {
        return List.of(
                typed(
                        "1.234 stored by an English computer",
                        (digits, home) ->
                                Content.number(digits.charAt(0) + "." + digits.substring(1), home, Meant.UNCLEAR)),
                typed(
                        "12/5 made a date",
                        (digits, home) ->
                                Content.number("46154", home, Meant.UNCLEAR).styled(Looks.DATE)),
                typed("12/5 made a plain number", (digits, home) -> Content.number("46154", home, Meant.UNCLEAR)),
                typed(
                        "5/2021 made a date",
                        (digits, home) ->
                                Content.number("44317", home, Meant.UNCLEAR).styled(Looks.DATE)),
                typed(
                        "a percent in a count",
                        (digits, home) ->
                                Content.number("0.12", home, Meant.UNCLEAR).styled(Looks.PERCENT)),
                typed(
                        "an error in place of a figure",
                        (digits, home) -> new Content(Cell.Type.ERROR, "#REF!", "", 0, home, Meant.UNCLEAR)),
                typed(
                        "a formula typed",
                        (digits, home) ->
                                Content.formula(digits + "+3", plus(digits, 3), home, Meant.value(plus(digits, 3)))),
                typed(
                        "a formula with an old result",
                        (digits, home) -> Content.formula(digits + "+3", plus(digits, 4), home, Meant.UNCLEAR)),
                typed(
                        "a formula into another workbook",
                        (digits, home) -> Content.formula("[1]Sheet1!A1", digits, home, Meant.UNCLEAR)),
                typed(
                        "a formula nobody calculated",
                        (digits, home) -> Content.formula("SUM(1," + digits + ")", "", home, Meant.UNCLEAR)),
                typed(
                        "a yes in a count",
                        (digits, home) -> new Content(Cell.Type.BOOL, "1", "", 0, home, Meant.UNCLEAR)));
    }

    private static String plus(String digits, int more) {
        return Integer.toString(Integer.parseInt(digits) + more);
    }

    private static List<Mangling> others() {
        return List.of(
                Mangling.of(
                        "a decimal typed with a comma",
                        (desk, sheet) -> Sight.holdsTable(desk, sheet)
                                && !new Sight(desk, sheet).decimals().isEmpty(),
                        (desk, sheet, dice) -> {
                            for (Sight.Seen seen : new Sight(desk, sheet).decimals()) {
                                Content content = seen.spot().content;
                                if (content.type() == Cell.Type.NUMBER) {
                                    seen.write(content.reworded(content.raw().replace('.', ',')));
                                }
                            }
                        }),
                Mangling.of(
                        "texts in decomposed letters with Windows line ends",
                        Sight::holdsTable,
                        (desk, sheet, dice) -> {
                            for (Sight.Seen seen : new Sight(desk, sheet).filled()) {
                                Content content = seen.spot().content;
                                if (content.isText()) {
                                    String decomposed = java.text.Normalizer.normalize(
                                            content.raw(), java.text.Normalizer.Form.NFD);
                                    seen.write(content.reworded(" "
                                            + decomposed.replace("\r\n", "\n").replace("\n", "\r\n") + " "));
                                }
                            }
                        }),
                Mangling.of("figures emptied", Sight::holdsTable, (desk, sheet, dice) -> {
                    List<Sight.Seen> filled = new Sight(desk, sheet).filled();
                    filled.subList(0, filled.size() / 2).forEach(seen -> {
                        desk.typed.clear(seen.spot().slot);
                        seen.write(Content.EMPTY);
                    });
                }));
    }

    private static Mangling typed(String name, BiFunction<String, Integer, Content> content) {
        return Mangling.of(name, Sight::hasNumbers, (desk, sheet, dice) -> {
            for (int i = 0; i < 3; i++) {
                List<Sight.Seen> numbers = new Sight(desk, sheet).numbers();
                if (!numbers.isEmpty()) {
                    Sight.Seen seen = dice.pick(numbers);
                    int style = seen.spot().content.style();
                    Content typed = content.apply(seen.spot().content.raw(), seen.spot().slot);
                    seen.write(typed.style() == 0 ? typed.styled(style) : typed);
                }
            }
        });
    }
}
