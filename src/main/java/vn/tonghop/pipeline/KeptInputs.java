package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.intake.Identity;
import vn.tonghop.store.Sha256;
import vn.tonghop.store.Sidecar;

/** Rosters and definitions of the user's own can change figures, so every version of them is archived like a return. */
final class KeptInputs {
    private final Workspace workspace;
    private final Stores stores;

    KeptInputs(Workspace workspace, Stores stores) {
        this.workspace = workspace;
        this.stores = stores;
    }

    /** Archives those that changed since they were last archived. */
    void keep(Opening opening, Instant now) throws IOException {
        keep(workspace.commonRoster(), Sidecar.Kind.ROSTER, now);
        for (Campaign campaign : opening.campaigns()) {
            keep(workspace.ownRoster(campaign.code()), Sidecar.Kind.ROSTER, now);
            keep(workspace.definition(campaign.code()), Sidecar.Kind.DEFINITION, now);
        }
    }

    private void keep(Path file, Sidecar.Kind kind, Instant now) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        String path = workspace.root().relativize(file).toString().replace('\\', '/');
        byte[] content = Files.readAllBytes(file);
        String sha256 = Sha256.of(content);
        if (stores.ledger().lastKept(path).filter(sha256::equals).isPresent()) {
            return;
        }
        stores.archive().keep(content);
        Identity identity = Identity.of(file);
        Sidecar sidecar = new Sidecar(
                stores.ledger().lastNumber() + 1,
                kind,
                sha256,
                path,
                now,
                content.length,
                identity.modified(),
                identity.key(),
                Optional.empty());
        stores.sidecars().write(sidecar);
        stores.together(() -> stores.ledger().restore(List.of(sidecar)));
    }
}
