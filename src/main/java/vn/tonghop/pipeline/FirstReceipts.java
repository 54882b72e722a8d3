package vn.tonghop.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.store.Receipt;

/** The receipt that brought each content first, and the order of receipts, which no clock that jumps or is set back can change. */
final class FirstReceipts {
    private final Map<String, Receipt> first = new HashMap<>();
    private final Map<String, Instant> moments = new HashMap<>();

    private FirstReceipts() {}

    /** @param receipts in order of number */
    static FirstReceipts of(List<Receipt> receipts) {
        FirstReceipts all = new FirstReceipts();
        Instant listing = Instant.MIN;
        Instant rising = Instant.MIN;
        for (Receipt receipt : receipts) {
            if (!receipt.received().equals(listing)) {
                listing = receipt.received();
                rising = listing.isAfter(rising) ? listing : rising.plusMillis(1);
            }
            if (all.first.putIfAbsent(receipt.sha256(), receipt) == null) {
                all.moments.put(receipt.sha256(), rising);
            }
        }
        return all;
    }

    Optional<Receipt> find(String sha256) {
        return Optional.ofNullable(first.get(sha256));
    }

    /** The moment of receipt, moved on where a clock was behind that of an earlier listing. */
    Instant moment(String sha256) {
        return Optional.ofNullable(moments.get(sha256)).orElseThrow();
    }
}
