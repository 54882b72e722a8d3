package vn.tonghop.report;

import static vn.tonghop.report.NarrativeWords.word;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Issuer;

/** {@code don-doc/cong-van.docx}: one letter to all units that are late, with the list of them. */
public final class ReminderLetter {
    private static final List<Double> COLUMNS = List.of(12.0, 55.0, 25.0, 20.0, 53.0);

    private final CampaignState state;
    private final Campaign campaign;
    private final Issuer issuer;
    private final Docx document;

    private ReminderLetter(CampaignState state) {
        this.state = state;
        campaign = state.campaign();
        issuer = campaign.issuer("reminder");
        document = new Docx(LayoutProfile.of(issuer.profile()), word("letter.title"));
    }

    /** Whether some unit is past its deadline and has not sent, or not corrected, its return. */
    public static boolean isDue(CampaignState state) {
        return Outstanding.of(state).stream().anyMatch(Outstanding::isLate);
    }

    public static void write(CampaignState state, OutputStream out) {
        ReminderLetter letter = new ReminderLetter(state);
        List<Outstanding> late =
                Outstanding.of(state).stream().filter(Outstanding::isLate).toList();
        letter.writeLetter(late);
        letter.writeList(late);
        letter.document.write(out);
    }

    private void writeLetter(List<Outstanding> late) {
        int year = state.today().getYear();
        new LetterHead(document, issuer).writeLetter(year);
        LayoutProfile.Head head = document.profile().head();
        document.paragraph(DocxStyle.PLAIN)
                .centred()
                .spaced(head.aboveType(), head.belowTitle())
                .text(word("dear", word("letter.dear")));
        text(issuer.opening());
        long sent = state.units().stream().filter(UnitStatus::isSent).count();
        text(word(
                "letter.progress",
                VietnameseNumber.writtenDay(state.today()),
                sent,
                state.units().size(),
                stillToDo(late)));
        text(word("letter.ask", year));
        text(word("letter.close", Outstanding.sender(issuer)));
        SignatureBlock.write(document, issuer);
    }

    private static String stillToDo(List<Outstanding> late) {
        long silent = late.stream().filter(open -> !open.status().isSent()).count();
        return Stream.of(part("letter.silent", silent), part("letter.faulty", late.size() - silent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> part(String words, long units) {
        return units == 0 ? Optional.empty() : Optional.of(word(words, units));
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            document.paragraph(DocxStyle.TEXT).text(text);
        }
    }

    private void writeList(List<Outstanding> late) {
        document.turnTo(Paper.A4);
        Lettering caption = document.profile().tables().caption();
        title(caption, word("letter.list"));
        title(caption, word("letter.list.subject", campaign.name()));
        title(
                document.profile().tables().attached(),
                LetterHead.attached(document, issuer, "letter", state.today().getYear()));
        LetterHead.endTitle(document, document.profile().tables().belowTitle());
        DocxTable table = document.table(COLUMNS, true);
        DocxTable.Row head = table.row(true);
        List.of("number", "unit", "deadline", "days", "todo")
                .forEach(column -> head.cell()
                        .centred()
                        .in(document.profile().tables().heads())
                        .text(word("letter.list." + column)));
        for (int i = 0; i < late.size(); i++) {
            writeRow(table.row(false), i + 1, late.get(i));
        }
    }

    private void title(Lettering look, String text) {
        document.paragraph(DocxStyle.PLAIN).centred().in(look).text(text);
    }

    private void writeRow(DocxTable.Row row, int number, Outstanding late) {
        Lettering look = document.profile().tables().cells();
        row.cell().centred().in(look).text(Integer.toString(number));
        row.cell().in(look).text(late.status().unit().name());
        row.cell()
                .centred()
                .in(look)
                .text(VietnameseNumber.writtenDay(late.status().deadline().orElseThrow()));
        row.cell().centred().in(look).text(Long.toString(late.daysLate()));
        row.cell().in(look).text(beginning(late.todo()));
    }

    /** With a capital, as a line of its own begins. */
    private static String beginning(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
