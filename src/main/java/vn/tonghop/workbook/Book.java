package vn.tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook file says, read without judging.
 *
 * @param sheets           in tab order; sheets without cells to read are named among the oddities instead
 * @param definedNames     name to formula text as stored, a text constant with its quotes; a name that belongs to one
 *                         sheet is written {@code sheet!name}
 * @param customProperties name to value as text
 * @param modified         when a program last saved the file, ISO text as stored; empty when the file does not say
 * @param date1904         date serials count from 1904
 * @param macros           the file carries macros (never run)
 */
public record Book(
        FileKind kind,
        List<SheetCells> sheets,
        Map<String, String> definedNames,
        Map<String, String> customProperties,
        Optional<String> modified,
        boolean date1904,
        boolean macros,
        Styles styles,
        List<Oddity> oddities) {
    public Optional<SheetCells> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
