package vn.tonghop.pipeline;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.finding.Verdict;
import vn.tonghop.store.Archive;
import vn.tonghop.store.FileResult;
import vn.tonghop.store.LeftAlone;
import vn.tonghop.store.Reason;
import vn.tonghop.store.Receipt;
import vn.tonghop.store.Sha256;
import vn.tonghop.store.Unopened;

/** {@code can-xu-ly/}: files that the operator must look at, each beside a note that says what it is and what to do. */
final class OddFiles {
    private static final String FOLDER = "can-xu-ly/";
    private static final int SHOWN = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Archive archive;
    private final FileWords words;
    private final Timekeeping time;

    OddFiles(Archive archive, FileWords words, Timekeeping time) {
        this.archive = archive;
        this.words = words;
        this.time = time;
    }

    Stream<Due> due(CampaignStates states, List<LeftAlone.Entry> left) {
        Stream<Due> kept = states.receipts().stream()
                .filter(receipt -> states.first(receipt.sha256()).number().equals(receipt.number()))
                .flatMap(receipt -> states.result(receipt.sha256()).stream()
                        .filter(result -> isOdd(result.verdict()))
                        .flatMap(result -> kept(receipt, result)));
        Stream<Due> notes = Stream.concat(
                states.unopened().stream().map(this::note), left.stream().map(this::note));
        return Stream.concat(kept, notes);
    }

    private static boolean isOdd(Verdict verdict) {
        return verdict == Verdict.HELD || verdict == Verdict.UNREADABLE;
    }

    private Stream<Due> kept(Receipt receipt, FileResult result) {
        String name = receipt.sha256().substring(0, SHOWN) + "-" + OutboxNames.safe(receipt.path());
        boolean lost = result.reason().code().equals(ReadAndCheck.DAMAGED);
        List<String> lines = new ArrayList<>();
        lines.add(words.say("note.file", receipt.path()));
        lines.add(words.say("note.received", DAY.format(time.dayOf(receipt))));
        if (!lost) {
            lines.add(words.say("note.kept", name));
        }
        Due copy = new Due(FOLDER + name, receipt.sha256(), Due.Nature.DOCUMENT, out -> {
            try (InputStream in = archive.open(receipt.sha256())) {
                in.transferTo(out);
            }
        });
        String text = text(result.verdict().name(), lines, result.reason(), advice(receipt, result));
        Due note = note(FOLDER + name + ".txt", text);
        return lost ? Stream.of(note) : Stream.of(copy, note);
    }

    private String advice(Receipt receipt, FileResult result) {
        boolean doubtful = result.verdict() == Verdict.HELD && result.reason().isSaid();
        Reason reason = doubtful ? Reason.of("held") : result.reason();
        return words.advice(reason, receipt.sha256().substring(0, SHOWN), campaign(result));
    }

    private String campaign(FileResult result) {
        return result.campaign().isEmpty() ? words.say("held.campaign") : result.campaign();
    }

    private Due note(LeftAlone.Entry entry) {
        return noteAlone(entry.path(), entry.waiting() ? Verdict.WAITING.name() : "IGNORED", entry.reason());
    }

    private Due note(Unopened member) {
        return noteAlone(member.receipt().path(), Verdict.UNREADABLE.name(), ContainerWalk.reason(member));
    }

    /** Of something whose bytes we do not have. */
    private Due noteAlone(String path, String verdict, Reason reason) {
        String name = Sha256.of(path).substring(0, SHOWN) + "-" + OutboxNames.safe(path) + ".txt";
        List<String> lines = List.of(words.say("note.file", path));
        return note(FOLDER + name, text(verdict, lines, reason, words.advice(reason)));
    }

    private String text(String verdict, List<String> facts, Reason reason, String advice) {
        List<String> lines = new ArrayList<>(List.of(verdict + " – " + words.say("note." + verdict), ""));
        lines.addAll(facts);
        lines.add(words.say("note.why", words.reason(reason)));
        if (!advice.isEmpty()) {
            lines.add(words.say("note.do", advice));
        }
        // Notepad of older Windows shows one long line otherwise.
        return String.join("\r\n", lines) + "\r\n";
    }

    private static Due note(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Due(path, Sha256.of(bytes), Due.Nature.STATE, out -> out.write(bytes));
    }
}
