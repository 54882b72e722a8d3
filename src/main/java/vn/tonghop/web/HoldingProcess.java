package vn.tonghop.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The process that serves a workspace, as seen by a command that another process was given. */
public final class HoldingProcess {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI commands;

    /** @param port that it listens on */
    public HoldingProcess(int port) {
        commands = URI.create("http://127.0.0.1:" + port + Loopback.COMMAND);
    }

    /**
     * Lets it run the command.
     *
     * @param workspace absolute path
     * @return empty when no process that holds this workspace answers there
     */
    public Optional<Commands.Answer> run(Path workspace, List<String> arguments) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(commands)
                .header(Loopback.OURS, "1")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(new Loopback.Order(workspace.toString(), arguments))))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200
                    ? Optional.of(JSON.readValue(response.body(), Commands.Answer.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
