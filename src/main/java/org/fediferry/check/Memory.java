package org.fediferry.check;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.fediferry.drift.Deviation;
import org.fediferry.drift.FingerprintFolder;
import org.fediferry.drift.Fingerprints;
import org.fediferry.drift.PageContract;
import org.jsoup.nodes.Document;

/** What pages were like when they were found good, for all threads, and who hears of what has changed. */
final class Memory {

    private final Optional<FingerprintFolder> folder;
    private final BiConsumer<String, Collection<Deviation>> hears;

    Memory(Optional<FingerprintFolder> folder, BiConsumer<String, Collection<Deviation>> hears) {
        this.folder = folder;
        this.hears = hears;
    }

    static Memory none() {
        return new Memory(Optional.empty(), (serverType, deviations) -> {});
    }

    synchronized Optional<Fingerprints> of(PageContract contract, Findings findings) {
        return folder.flatMap(known -> known.read(contract, findings::note));
    }

    synchronized void tell(String serverType, Collection<Deviation> deviations) {
        hears.accept(serverType, deviations);
    }

    /** Remembers a page that was found good. */
    synchronized void remember(PageContract contract, Document document, Findings findings) {
        if (folder.isPresent()) {
            try {
                folder.get().write(Fingerprints.of(contract, document));
            } catch (IOException unwritable) {
                findings.note("the page \"" + contract.page() + "\" cannot be remembered: " + unwritable.getMessage());
            }
        }
    }
}
