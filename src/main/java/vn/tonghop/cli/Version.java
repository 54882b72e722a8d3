package vn.tonghop.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its build says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Tổng Hợp " + ResourceBundle.getBundle("application", Locale.ROOT).getString("tonghop.version")
        };
    }
}
