package vn.tonghop.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which program this is: what another build made is made again. */
final class CodeVersion {
    private static final String CURRENT = read();

    private CodeVersion() {}

    static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = CodeVersion.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("tonghop.version") + " " + properties.getProperty("tonghop.built");
        } catch (IOException e) {
            throw new UncheckedIOException("application.properties cannot be read", e);
        }
    }
}
