package vn.tonghop;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.tonghop.cli.Cli;

/** Where the program starts; {@link Cli} decides whether a command needs the Spring context at all. */
@SpringBootApplication
public class TongHopApplication {

    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
