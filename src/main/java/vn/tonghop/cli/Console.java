package vn.tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks.
 *
 * @param out the result, and nothing else where another program reads it; UTF-8 whatever the locale
 * @param err everything said beside the result; UTF-8
 * @param terminal whether a person watches {@code err} line by line
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
    // Only JDK 22 to 24 see a console where there is no terminal; there the progress line is drawn for nobody.
    @SuppressWarnings("SystemConsoleNull")
    static Console ofProcess() {
        return new Console(
                utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                System.console() != null && System.getenv("TERM") != null);
    }

    static PrintStream utf8(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    PrintWriter outWriter() {
        return utf8Writer(out);
    }

    PrintWriter errWriter() {
        return utf8Writer(err);
    }

    /** A writer made without naming the charset would take the locale's, whatever the stream below it speaks. */
    private static PrintWriter utf8Writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
