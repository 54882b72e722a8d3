package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.workbook.FileKind;
import vn.tonghop.workbook.OutlookMail;
import vn.tonghop.workbook.UnreadableWorkbookException;
import vn.tonghop.workbook.ZipBundle;

/** Opens containers: ZIP files and mails, told by their content. What programs leave beside people's files is passed over. */
public final class Bundle {
    /** So many bytes at the start tell most files that are no container. */
    public static final int HEAD = 8_192;

    /** Bytes of the largest container that is opened: it is held in memory. */
    public static final long LARGEST = 128 << 20;

    private static final String OFFICE_PACKAGE = "[Content_Types].xml";
    private static final int LOCAL_NAME = 30;

    private Bundle() {}

    /** False only for what is certainly no container; most files are told so without being read. */
    public static boolean mayBe(byte[] head) {
        if (begins(head, "PK\3\4")) {
            return !begins(head, LOCAL_NAME, OFFICE_PACKAGE);
        }
        return begins(head, "\u00d0\u00cf\u0011\u00e0") || is(head);
    }

    public static boolean is(byte[] file) {
        FileKind kind = FileKind.of(file);
        return kind == FileKind.ZIP && !begins(file, LOCAL_NAME, OFFICE_PACKAGE)
                || kind == FileKind.MSG
                || kind == FileKind.EML;
    }

    /**
     * Lists what is in a container, in order of name.
     *
     * @param allowance what may still come out; made smaller by what this container holds
     * @throws RefusedException when it is not opened at all
     */
    public static List<Member> open(byte[] file, Allowance allowance) throws RefusedException {
        try {
            return switch (FileKind.of(file)) {
                case ZIP -> zip(ZipBundle.open(file, allowance.budget()), allowance);
                case MSG -> mail(outlook(OutlookMail.read(file)), allowance);
                case EML -> mail(new InternetMail(file).attachments(), allowance);
                default -> throw new RefusedException(Refusal.NO_BUNDLE);
            };
        } catch (UnreadableWorkbookException e) {
            throw new RefusedException(Refusal.of(e.reason()));
        }
    }

    /**
     * Why a container has nothing to offer, when not a single file could be taken out of it.
     *
     * @param members of each file in it, empty for one that was taken out
     */
    public static Optional<Refusal> commonRefusal(List<Optional<Refusal>> members) {
        Set<Optional<Refusal>> all = new HashSet<>(members);
        if (all.contains(Optional.<Refusal>empty())) {
            return Optional.empty();
        }
        return all.size() == 1 ? members.get(0) : Optional.of(Refusal.DAMAGED);
    }

    private static List<Member> zip(ZipBundle zip, Allowance allowance) throws RefusedException {
        List<Member> members = new ArrayList<>();
        long bytes = 0;
        for (ZipBundle.Entry entry : zip.entries()) {
            String label = MemberNames.label(entry.name());
            if (!MemberNames.isPassedOver(label)) {
                bytes += entry.encrypted() ? 0 : entry.size();
                members.add(new Member(label, Optional.empty(), () -> unpack(zip, entry)));
            }
        }
        return named(members, bytes, allowance, Refusal.EMPTY);
    }

    private static byte[] unpack(ZipBundle zip, ZipBundle.Entry entry) throws RefusedException {
        try {
            return zip.read(entry);
        } catch (UnreadableWorkbookException e) {
            throw new RefusedException(Refusal.of(e.reason()));
        }
    }

    private static List<Attached> outlook(OutlookMail mail) {
        return mail.attachments().stream()
                .map(attached -> new Attached(
                        attached.name(), !attached.contentId().isEmpty(), attached.sent(), attached.content()))
                .toList();
    }

    private static List<Member> mail(List<Attached> attachments, Allowance allowance) throws RefusedException {
        List<Member> members = new ArrayList<>();
        long bytes = 0;
        for (Attached attached : attachments) {
            String label = MemberNames.label(attached.name());
            if (!attached.isOrnament() && !MemberNames.isPassedOver(label)) {
                bytes += attached.content().map(content -> content.length).orElse(0);
                members.add(new Member(label, attached.sent(), attached::bytes));
            }
        }
        return named(members, bytes, allowance, Refusal.NOTHING_ATTACHED);
    }

    /** In order of name; of equal names the one that stands first in the container keeps it. */
    private static List<Member> named(List<Member> members, long bytes, Allowance allowance, Refusal none)
            throws RefusedException {
        if (members.isEmpty()) {
            throw new RefusedException(none);
        }
        allowance.take(members.size(), bytes);
        MemberNames names = new MemberNames();
        return members.stream()
                .map(member -> new Member(names.unique(member.name()), member.sent(), member.content()))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private static boolean begins(byte[] file, String latin1) {
        return begins(file, 0, latin1);
    }

    private static boolean begins(byte[] file, int offset, String latin1) {
        if (file.length < offset + latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((file[offset + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
