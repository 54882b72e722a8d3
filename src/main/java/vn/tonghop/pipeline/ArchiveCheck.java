package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.pipeline.Verified.Where;
import vn.tonghop.store.Receipt;
import vn.tonghop.store.ReceiptNumber;
import vn.tonghop.store.Sha256;
import vn.tonghop.store.Sidecar;
import vn.tonghop.store.Sidecars;

/** Whether the archive still holds the bytes that were taken, and the database the receipts that the archive tells of. */
final class ArchiveCheck {
    private final Workspace workspace;
    private final Stores stores;
    private final Verified.Gathered differences;

    ArchiveCheck(Workspace workspace, Stores stores, Verified.Gathered differences) {
        this.workspace = workspace;
        this.stores = stores;
        this.differences = differences;
    }

    /** Compares the bytes of every archived input with its name, and returns how many there are. */
    int hash(Ticker ticker) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        Sidecars sidecars = stores.sidecars().tellingOfBroken(broken -> tell(Where.SIDECAR_BROKEN, broken, ""));
        for (Sidecar sidecar : sidecars.read(number -> true)) {
            names.putIfAbsent(sidecar.sha256(), sidecar.path());
        }
        List<String> contents = new ArrayList<>(names.keySet());
        for (int i = 0; i < contents.size(); i++) {
            String sha256 = contents.get(i);
            Path file = stores.archive().path(sha256);
            if (!Files.isRegularFile(file)) {
                tell(Where.ARCHIVE_LOST, file, names.getOrDefault(sha256, ""));
            } else if (!Sha256.of(file).equals(sha256)) {
                tell(Where.ARCHIVE_ALTERED, file, names.getOrDefault(sha256, ""));
            }
            ticker.at(Ticker.Stage.HASH, i + 1, contents.size());
        }
        return contents.size();
    }

    private void tell(Where where, Path file, String name) {
        String path = workspace.root().relativize(file).toString().replace('\\', '/');
        differences.add(where, "", path, name, "");
    }

    /** @param told receipts as the archive alone tells them */
    void compareReceipts(List<Receipt> told) {
        Map<ReceiptNumber, Receipt> left = new HashMap<>();
        told.forEach(receipt -> left.put(receipt.number(), receipt));
        for (Receipt known : stores.ledger().receipts()) {
            Receipt same = left.remove(known.number());
            if (same == null) {
                Path bytes = stores.archive().path(known.sha256());
                Path sidecar = bytes.resolveSibling(known.sha256() + "." + known.number() + ".json");
                if (!Files.exists(sidecar)) {
                    tell(Where.SIDECAR_LOST, sidecar, known.path());
                }
            } else if (!known.equals(same)) {
                differences.add(Where.RECEIPT, "", known.path(), say(known), say(same));
            }
        }
        told.stream()
                .filter(receipt -> left.containsKey(receipt.number()))
                .forEach(receipt -> differences.add(Where.RECEIPT, "", receipt.path(), "", say(receipt)));
    }

    private static String say(Receipt receipt) {
        return receipt.number() + " " + receipt.received() + " " + receipt.sha256();
    }
}
