package vn.tonghop.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The port on 127.0.0.1 that the serving process listens on: {@code GET /} a page for people, {@code GET /health}, and
 * {@code POST /command} for the commands of other processes, arguments and answer in JSON.
 */
public final class Loopback implements AutoCloseable {
    static final String COMMAND = "/command";
    /** A page of another site can send requests here, but none with a header of its own. */
    static final String OURS = "X-Tong-Hop";

    private static final int USUAL_PORT = 8080;
    private static final int LONGEST_COMMAND = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A command of another process.
     *
     * @param workspace the one it is meant for: a port may by now belong to the process of another workspace
     */
    record Order(String workspace, List<String> arguments) {}

    private final HttpServer server;
    private final Path workspace;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Loopback::thread);
    private final Commands commands;
    private final Supplier<String> page;

    private Loopback(HttpServer server, Path workspace, Commands commands, Supplier<String> page) {
        this.server = server;
        this.workspace = workspace;
        this.commands = commands;
        this.page = page;
    }

    /**
     * @param port the one to listen on, 0 for any free one; empty: 8080, or any free one when that is taken
     * @param workspace absolute path of the one that this process holds
     * @param page HTML
     * @throws IOException when the given port cannot be had
     */
    public static Loopback open(OptionalInt port, Path workspace, Commands commands, Supplier<String> page)
            throws IOException {
        Loopback loopback = new Loopback(bound(port), workspace, commands, page);
        loopback.server.setExecutor(loopback.threads);
        loopback.server.createContext("/", loopback::answer);
        loopback.server.start();
        return loopback;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static HttpServer bound(OptionalInt port) throws IOException {
        try {
            return HttpServer.create(address(port.orElse(USUAL_PORT)), 0);
        } catch (BindException e) {
            if (port.isPresent()) {
                throw e;
            }
            return HttpServer.create(address(0), 0);
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), port);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isMeantForUs(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, 403, "text/plain", "");
                return;
            }
            String asked =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (asked) {
                case "GET /" -> send(exchange, 200, "text/html", page.get());
                case "GET /health" -> send(exchange, 200, "application/json", "{\"status\":\"UP\"}\n");
                case "POST " + COMMAND -> command(exchange);
                default -> send(exchange, 404, "text/plain", "");
            }
        }
    }

    /** A name that some other server gave to 127.0.0.1 is not ours. */
    private boolean isMeantForUs(@Nullable String host) {
        return host != null
                && Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host);
    }

    private void command(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst(OURS) == null) {
            send(exchange, 403, "text/plain", "");
            return;
        }
        try {
            Order order = JSON.readValue(exchange.getRequestBody().readNBytes(LONGEST_COMMAND), Order.class);
            if (!order.workspace().equals(workspace.toString())) {
                send(exchange, 409, "text/plain", "");
                return;
            }
            send(exchange, 200, "application/json", JSON.writeValueAsString(commands.run(order.arguments())));
        } catch (JacksonException e) {
            send(exchange, 400, "text/plain", "");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
