package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackTest {
    private static final Path WORKSPACE = Path.of("/cho-lam-viec");

    private Loopback loopback;

    @BeforeEach
    void open() throws IOException {
        loopback = Loopback.open(
                OptionalInt.of(0),
                WORKSPACE,
                arguments -> new Commands.Answer(2, String.join("+", arguments), "lỗi"),
                () -> "<p>Đang chạy</p>");
    }

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void runsTheCommandOfAnotherProcess() {
        assertThat(new HoldingProcess(loopback.port()).run(WORKSPACE, List.of("rule", "--reason", "đã hỏi \"kỹ\"")))
                .contains(new Commands.Answer(2, "rule+--reason+đã hỏi \"kỹ\"", "lỗi"));
    }

    @Test
    void runsNoCommandMeantForAnotherWorkspace() {
        assertThat(new HoldingProcess(loopback.port()).run(Path.of("/cho-khac"), List.of("status")))
                .isEmpty();
    }

    @Test
    void nobodyAnswersOnceItIsClosed() {
        loopback.close();

        assertThat(new HoldingProcess(loopback.port()).run(WORKSPACE, List.of("status")))
                .isEmpty();
    }

    @Test
    void saysThatItIsWell() throws IOException {
        assertThat(asked("GET /health", "Host: 127.0.0.1:" + loopback.port(), ""))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"status\":\"UP\"}\n");
    }

    @Test
    void showsThePage() throws IOException {
        assertThat(asked("GET /", "Host: localhost:" + loopback.port(), ""))
                .contains("text/html; charset=utf-8")
                .endsWith("<p>Đang chạy</p>");
    }

    @Test
    void refusesWhatAForeignPageCouldSend() throws IOException {
        assertThat(asked("GET /health", "Host: example.com", "")).startsWith("HTTP/1.1 403");
        assertThat(asked("POST /command", "Host: 127.0.0.1:" + loopback.port(), "[\"status\"]"))
                .startsWith("HTTP/1.1 403");
        assertThat(asked("POST /command", "Host: 127.0.0.1:" + loopback.port() + "\r\nX-Tong-Hop: 1", "not json"))
                .startsWith("HTTP/1.1 400");
        assertThat(asked("GET /khac", "Host: 127.0.0.1:" + loopback.port(), "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void insistsOnAPortThatWasGiven() {
        OptionalInt taken = OptionalInt.of(loopback.port());

        assertThatThrownBy(() -> Loopback.open(taken, WORKSPACE, arguments -> new Commands.Answer(0, "", ""), () -> ""))
                .isInstanceOf(IOException.class);
    }

    private String asked(String request, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), loopback.port())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String text = request + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\nContent-Length: "
                    + bytes.length + "\r\n\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
