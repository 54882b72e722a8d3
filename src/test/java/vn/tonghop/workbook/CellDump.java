package vn.tonghop.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what the reader reads of the files named on standard input, one a line: a line {@code FILE}, then lines {@code SHEET}
 * with number of cells and name, {@code ODD} with kind, sheet and place, or one {@code REFUSED} with the reason, at last
 * {@code END} with the milliseconds of a reading. With the argument {@code cells} also a line {@code CELL} each: place, type, stored text,
 * formula. Anything but a reading or a refusal is {@code CRASH}.
 */
final class CellDump {
    private CellDump() {}

    public static void main(String[] args) throws IOException {
        boolean cells = args.length > 0 && args[0].equals("cells");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            out.println("FILE\t" + name);
            out.println("END\t" + dump(Path.of(name), cells, out));
        }
    }

    /** Prints everything but the first and the last line and tells how many milliseconds reading took. */
    private static long dump(Path file, boolean cells, PrintStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        out.println("KIND\t" + FileKind.of(bytes));
        long started = System.nanoTime();
        long milliseconds = 0;
        try {
            Book book = WorkbookReader.read(bytes, Budget.standard());
            book.styles().of(0);
            milliseconds = (System.nanoTime() - started) / 1_000_000;
            for (SheetCells sheet : book.sheets()) {
                out.println("SHEET\t" + sheet.cells().size() + "\t" + line(sheet.name()));
                if (cells) {
                    sheet.cells().forEach(cell -> print(cell, out));
                }
                sheet.oddities().forEach(oddity -> print(oddity, out));
            }
            book.oddities().forEach(oddity -> print(oddity, out));
        } catch (UnreadableWorkbookException e) {
            out.println("REFUSED\t" + e.reason() + "\t" + line(String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            out.println("CRASH\t" + line(e.toString()));
        }
        return milliseconds;
    }

    private static void print(Cell cell, PrintStream out) {
        out.println("CELL\t" + cell.ref() + "\t" + cell.type() + "\t" + line(cell.raw()) + "\t" + line(cell.formula()));
    }

    private static void print(Oddity oddity, PrintStream out) {
        out.println("ODD\t" + oddity.kind() + "\t" + line(oddity.sheet()) + "\t" + line(oddity.ref()));
    }

    /** One line, and no half of a character that UTF-8 could not spell. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\r' -> line.append("\\r");
                case '\n' -> line.append("\\n");
                default -> {
                    if (Character.isSurrogate(c)) {
                        line.append("\\u%04X".formatted((int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.toString();
    }
}
