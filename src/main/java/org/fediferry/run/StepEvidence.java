package org.fediferry.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.PageCopy;
import org.fediferry.evidence.RunFolder;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** What one step leaves: pictures, the page, and what later steps build on. */
final class StepEvidence {

    private final @Nullable RunFolder folder;
    private final PlannedStep step;
    private final List<String> pictures = new ArrayList<>();
    private final Changes changes = new Changes();
    private @Nullable String page;

    /** Evidence in this folder; without one nothing is kept. */
    StepEvidence(@Nullable RunFolder folder, PlannedStep step) {
        this.folder = folder;
        this.step = step;
    }

    /** Whether the step's own picture is there. */
    boolean isIllustrated() {
        return !pictures.isEmpty();
    }

    void picture(Page from, List<Locator> outlined, Set<String> secrets) throws StepFailed, EvidenceLost {
        if (folder != null) {
            String picture = folder.keepPicture(step.number(), name(), from.picture(Page.Frame.VIEW, outlined));
            pictures.add(picture);
            Optional<String> places = places(from, outlined);
            if (places.isPresent()) {
                folder.keepPlaces(picture, places.get(), secrets);
            }
        }
    }

    /** The picture is what counts: without its places a run goes on. */
    private static Optional<String> places(Page from, List<Locator> outlined) {
        try {
            return Optional.of(from.places(outlined));
        } catch (StepFailed unknown) {
            return Optional.empty();
        }
    }

    void keep(String name, byte[] png) throws EvidenceLost {
        if (folder != null) {
            pictures.add(folder.keepPicture(step.number(), name, png));
        }
    }

    void page(Page from, Instant at, Set<String> secrets) throws StepFailed, EvidenceLost {
        if (folder != null) {
            page = folder.keepPage(step.number(), name(), new PageCopy(from.address(), at, from.html(), secrets));
        }
    }

    /** What the step leaves in the run. */
    Changes changes() {
        return changes;
    }

    List<String> pictures() {
        return List.copyOf(pictures);
    }

    @Nullable
    String page() {
        return page;
    }

    /** {@code old-click-aliases-create}. */
    String name() {
        String described = step.action().describe().replaceAll("[^a-z0-9]+", "-");
        String brief = described.length() > 40 ? described.substring(0, 40) : described;
        return step.role().isEmpty() ? brief : step.role() + "-" + brief;
    }
}
