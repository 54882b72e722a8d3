package vn.tonghop.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tonghop.workbook.PatchRefusedException.Reason;
import vn.tonghop.workbook.WorkbookPart.Tab;

/** The parts of an {@code .xlsx} that patching knows, and what has become of them. */
final class XlsxParts {
    private final Opc opc;
    private final ZipEntry workbook;
    private final Map<String, Relationship> related;
    private final List<Tab> tabs;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final AddedSheets added;
    private final WorkbookPatch workbookPatch;
    private final List<String> newComments = new ArrayList<>();
    private Optional<StylesPatch> styles = Optional.empty();

    private XlsxParts(Opc opc, ZipEntry workbook, Map<String, Relationship> related, List<Tab> tabs) {
        this.opc = opc;
        this.workbook = workbook;
        this.related = related;
        this.tabs = tabs;
        this.added = new AddedSheets(opc.zip(), workbook.name(), related);
        this.workbookPatch = new WorkbookPatch(opc.bytes(workbook));
    }

    static XlsxParts open(byte[] xlsx, Budget budget) {
        try {
            Meter meter = new Meter(budget);
            Opc opc = Opc.open(xlsx, meter);
            Map<String, Relationship> root = opc.relationships("");
            ZipEntry workbook = Opc.ofType(root, "officeDocument")
                    .flatMap(opc::part)
                    .orElseThrow(() -> new PatchRefusedException(Reason.UNREADABLE, "no main part"));
            Map<String, Relationship> related = opc.relationships(workbook.name());
            if (Opc.ofType(root, "origin").isPresent()) {
                throw new PatchRefusedException(Reason.SIGNED, "digital signature");
            }
            if (Opc.ofType(related, "revisionHeaders").isPresent()) {
                throw new PatchRefusedException(Reason.SHARED, "history of changes");
            }
            try (Xml xml = opc.xml(workbook)) {
                return new XlsxParts(
                        opc, workbook, related, WorkbookPart.read(xml, meter).tabs());
            }
        } catch (PatchRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PatchRefusedException(Reason.UNREADABLE, "damaged package", e);
        }
    }

    /** The same file without any change. */
    XlsxParts copy() {
        return new XlsxParts(opc, workbook, related, tabs);
    }

    List<String> sheetNames() {
        return tabs.stream().map(Tab::name).toList();
    }

    /**
     * @param all by sheet and packed place
     * @param restored where backgrounds of former patches are taken off
     */
    void editCells(Map<String, Map<Long, CellEdit>> all, Optional<FormerFills> restored) {
        for (String sheet : all.keySet()) {
            if (tabs.stream().noneMatch(tab -> tab.name().equals(sheet))) {
                throw new PatchRefusedException(Reason.NO_SUCH_SHEET, sheet);
            }
        }
        for (Tab tab : tabs) {
            Map<Long, CellEdit> edits = all.getOrDefault(tab.name(), Map.of());
            Optional<ZipEntry> entry = part(tab);
            if (entry.isEmpty() && !edits.isEmpty()) {
                throw new PatchRefusedException(Reason.NO_SUCH_SHEET, tab.name());
            }
            SheetPatch.Refill refill = restored.map(former -> former.in(tab.name(), styles().fills()))
                    .orElse(SheetPatch.Refill.NONE);
            if (entry.isPresent() && !(edits.isEmpty() && refill == SheetPatch.Refill.NONE)) {
                editCells(tab.name(), entry.get(), edits, refill);
            }
        }
    }

    private void editCells(String sheet, ZipEntry entry, Map<Long, CellEdit> edits, SheetPatch.Refill refill) {
        byte[] before = bytes(entry);
        SheetPatch patch =
                new SheetPatch(sheet, before, edits, (base, colour) -> styles().filled(base, colour), refill);
        byte[] after = patch.apply();
        if (after != before) {
            changed.put(entry.name(), after);
        }
        if (patch.formulaRemoved()) {
            dropCalculationOrder();
        }
    }

    /** Takes former notes of ours off every sheet and puts the new ones in. */
    void note(Notes notes) {
        if (workbookPatch.strict()) {
            return;
        }
        for (Tab tab : tabs) {
            part(tab).ifPresent(entry -> {
                SheetNotes sheet = new SheetNotes(notes.author(), entry.name(), opc, changed);
                sheet.replace(notes.of(tab.name()));
                sheet.newComments().ifPresent(newComments::add);
            });
        }
    }

    private Optional<ZipEntry> part(Tab tab) {
        return Optional.ofNullable(related.get(tab.relationship())).flatMap(opc::part);
    }

    private byte[] bytes(ZipEntry entry) {
        byte[] bytes = changed.get(entry.name());
        return bytes == null ? opc.bytes(entry) : bytes;
    }

    private StylesPatch styles() {
        if (styles.isEmpty()) {
            ZipEntry entry = stylesEntry();
            styles = Optional.of(new StylesPatch(opc.bytes(entry)));
        }
        return styles.get();
    }

    private ZipEntry stylesEntry() {
        return Opc.ofType(related, "styles")
                .flatMap(opc::part)
                .orElseThrow(() -> new PatchRefusedException(Reason.STYLES, "no style sheet"));
    }

    /** Programs make the order anew; a wrong one makes Excel complain. */
    private void dropCalculationOrder() {
        Opc.ofType(related, "calcChain").flatMap(opc::part).ifPresent(entry -> removed.add(entry.name()));
    }

    void appendHidden(String name, List<List<String>> rows) {
        workbookPatch.appendHidden(name, newSheet(NewSheetXml.writePlain(rows, namespace())));
    }

    void insertFirst(NewSheet sheet) {
        for (int tab = 0; tab < tabs.size(); tab++) {
            Optional<ZipEntry> entry = part(tabs.get(tab));
            entry.ifPresent(e -> changed.put(e.name(), TabSelection.clear(bytes(e))));
        }
        byte[] xml = NewSheetXml.write(sheet, styles(), namespace());
        int own = indexOf(sheet.name());
        if (own >= 0) {
            ZipEntry entry =
                    part(tabs.get(own)).orElseThrow(() -> new PatchRefusedException(Reason.SHEET_NAME, sheet.name()));
            changed.put(entry.name(), xml);
            opc.zip().entry(Opc.relationshipsOf(entry.name())).ifPresent(rels -> removed.add(rels.name()));
            workbookPatch.activate(own);
        } else {
            workbookPatch.insertFirst(sheet.name(), newSheet(xml));
            workbookPatch.activate(0);
        }
        dropCalculationOrder();
    }

    private int indexOf(String sheet) {
        for (int tab = 0; tab < tabs.size(); tab++) {
            if (tabs.get(tab).name().equalsIgnoreCase(sheet)) {
                return tab;
            }
        }
        return -1;
    }

    private String namespace() {
        return workbookPatch.strict() ? Xml.MAIN_STRICT : Xml.MAIN;
    }

    private String newSheet(byte[] xml) {
        String id = added.add();
        changed.put(added.part(id), xml);
        return id;
    }

    byte[] toBytes() {
        changed.put(workbook.name(), workbookPatch.apply());
        styles.ifPresent(patch -> changed.put(stylesEntry().name(), patch.apply()));
        lists();
        Zip zip = opc.zip();
        ZipWriter writer = new ZipWriter(zip.file().length + 16_384);
        for (ZipEntry entry : zip.entries()) {
            byte[] bytes = changed.remove(entry.name());
            if (removed.contains(entry.name()) || entry.folder()) {
                continue;
            }
            if (bytes == null) {
                writer.copy(zip.file(), entry);
            } else {
                writer.add(entry.name(), bytes);
            }
        }
        changed.forEach(writer::add);
        return writer.finish();
    }

    private void lists() {
        if (!newComments.isEmpty()) {
            put(Opc.CONTENT_TYPES, xml -> ListPatch.commentTypes(xml, newComments));
        }
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        List<String> droppedIds = new ArrayList<>();
        related.values().stream()
                .filter(relationship -> opc.part(relationship)
                        .filter(entry -> removed.contains(entry.name()))
                        .isPresent())
                .forEach(relationship -> droppedIds.add(relationship.id()));
        put(Opc.CONTENT_TYPES, xml -> ListPatch.contentTypes(xml, added.parts(), removed));
        put(
                Opc.relationshipsOf(workbook.name()),
                xml -> ListPatch.relationships(xml, added.targets(), workbookPatch.relationshipType(), droppedIds));
    }

    private void put(String name, UnaryOperator<byte[]> patch) {
        ZipEntry entry =
                opc.zip().entry(name).orElseThrow(() -> new PatchRefusedException(Reason.UNREADABLE, "no " + name));
        changed.put(entry.name(), patch.apply(bytes(entry)));
    }
}
