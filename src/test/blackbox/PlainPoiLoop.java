import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The yardstick: opens every workbook of a folder with plain POI, reads each cell, throws it away. */
class PlainPoiLoop {

    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList();
        }
        long characters = 0;
        for (Path file : files.subList(0, Math.min(files.size(), Integer.parseInt(arguments[1])))) {
            characters += read(file.toFile());
        }
        System.out.println(characters);
    }

    private static long read(File file) throws Exception {
        long characters = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(OPCPackage.open(file, PackageAccess.READ))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        characters += cell.toString().length();
                    }
                }
            }
        }
        return characters;
    }
}
