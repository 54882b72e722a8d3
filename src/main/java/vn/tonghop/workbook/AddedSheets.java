package vn.tonghop.workbook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of new sheets: under names that programs which go by names expect, found by ids that are free. */
final class AddedSheets {
    private final Zip zip;
    private final String workbook;
    private final Map<String, Relationship> related;
    private final Map<String, String> partById = new LinkedHashMap<>();

    /** @param related what the workbook part points to already */
    AddedSheets(Zip zip, String workbook, Map<String, Relationship> related) {
        this.zip = zip;
        this.workbook = workbook;
        this.related = related;
    }

    /** Takes a free name and a free id, and gives the id. */
    String add() {
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1) + "worksheets/";
        int number = 1;
        while (isTaken(folder + "sheet" + number + ".xml")) {
            number++;
        }
        int id = related.size() + 1;
        while (related.containsKey("rId" + id) || partById.containsKey("rId" + id)) {
            id++;
        }
        partById.put("rId" + id, folder + "sheet" + number + ".xml");
        return "rId" + id;
    }

    private boolean isTaken(String part) {
        return zip.entry(part).isPresent() || partById.containsValue(part);
    }

    boolean isEmpty() {
        return partById.isEmpty();
    }

    String part(String id) {
        return partById.getOrDefault(id, "");
    }

    Collection<String> parts() {
        return partById.values();
    }

    /** Id to target as the workbook part sees it. */
    Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        partById.forEach((id, part) -> targets.put(id, Opc.relative(workbook, part)));
        return targets;
    }
}
