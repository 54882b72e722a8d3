package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles tables and their sheets, in form order, into a {@link Form}. */
final class FormCompiler {
    private final FieldList fields = new FieldList();
    private final List<Table> tables = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final CampaignSource source;

    FormCompiler(CampaignSource source) {
        this.source = source;
    }

    Form compile(List<Section> outline) {
        int first = fields.size();
        sheets.add(new CoverLayout(fields).lay(source.title()));
        tables.add(plain(CoverLayout.TABLE, Table.Shape.COVER).spanning(first, fields.size() - 1));
        first = fields.size();
        sheets.add(new PromptLayout(fields).lay(source.title(), outline));
        if (fields.size() > first) {
            tables.add(plain(PromptLayout.TABLE, Table.Shape.PROMPTS).spanning(first, fields.size() - 1));
        }
        if (!source.indicators().isEmpty()) {
            first = fields.size();
            sheets.add(new FigureLayout(fields).lay(source.indicators(), groups(outline)));
            tables.add(plain(FigureLayout.TABLE, Table.Shape.FIGURES).spanning(first, fields.size() - 1));
        }
        source.tables().forEach(this::addTable);
        return new Form(fields.compiled(), tables, new SheetPlan(sheets));
    }

    private void addTable(CampaignSource.TableSource table) {
        int first = fields.size();
        RowAxis axis = new RowAxis(table.rows());
        Table laid = axis.isOpen() ? list(table, axis.rows()) : grid(table, axis.rows());
        sheets.add(new GridLayout(laid, fields).lay());
        tables.add(laid.spanning(first, fields.size() - 1));
    }

    private static Table grid(CampaignSource.TableSource table, List<TableRow> rows) {
        HeaderTree header = new HeaderTree(table);
        return table(table, Table.Shape.GRID, header.cells(), header.tiers(), header.leaves(), rows);
    }

    private static Table list(CampaignSource.TableSource table, List<TableRow> rows) {
        List<HeaderCell> header = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        for (CampaignSource.ListColumn column : table.columns()) {
            int number = leaves.size() + 1;
            header.add(new HeaderCell(new Printed(column.text(), column.reading()), 0, 0, number, number));
            leaves.add(leaf(number, column));
        }
        return table(table, Table.Shape.LIST, header, 1, leaves, rows);
    }

    private static Leaf leaf(int number, CampaignSource.ListColumn column) {
        return new Leaf(
                number,
                false,
                Kind.LIST,
                column.type(),
                column.unit(),
                column.count(),
                new Owner(column.owner()),
                column.required(),
                List.of(column.text()),
                "",
                "",
                column.choices(),
                column.adds() == null ? Kind.TEXT : column.adds(),
                column.group(),
                column.compare());
    }

    private static Table table(
            CampaignSource.TableSource table,
            Table.Shape shape,
            List<HeaderCell> header,
            int tiers,
            List<Leaf> leaves,
            List<TableRow> rows) {
        return new Table(
                table.key(),
                shape,
                "appendix".equals(table.place()),
                table.caption(),
                table.title(),
                table.attach(),
                table.dashes(),
                table.note(),
                words(table),
                table.paper(),
                table.partial(),
                header,
                tiers,
                leaves,
                rows,
                0,
                -1);
    }

    private static ListWords words(CampaignSource.TableSource table) {
        ListWords words = new ListWords(table.counted(), table.footnote());
        String fault = words.fault(table.columns().size());
        if (!fault.isEmpty()) {
            throw DefinitionException.of("list.words", table.key(), fault);
        }
        return words;
    }

    private static Table plain(String key, Table.Shape shape) {
        Printed none = Printed.NOTHING;
        return new Table(
                key,
                shape,
                false,
                none,
                none,
                none,
                "",
                none,
                ListWords.NONE,
                "A4",
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                -1);
    }

    /** For each indicator the headings (two levels) of the place in the outline that asks it. */
    private static Map<String, String> groups(List<Section> outline) {
        Map<String, String> groups = new LinkedHashMap<>();
        outline.forEach(section -> collect(section, List.of(), groups));
        return groups;
    }

    private static void collect(Section section, List<String> above, Map<String, String> groups) {
        List<String> path = new ArrayList<>(above);
        if (!section.bullet()) {
            path.add(section.meant());
        }
        String heading = String.join(" › ", path);
        section.asks().forEach(code -> groups.putIfAbsent(code, heading));
        section.items().forEach(item -> collect(item, path, groups));
    }

    /** The types named in some owner list, in the design's order. */
    static List<String> namedTypes(Form form) {
        return UnitTypes.slugs().stream()
                .filter(type -> form.fields().stream()
                        .anyMatch(field -> field.owner().types().contains(type)))
                .toList();
    }
}
