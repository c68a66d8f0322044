package org.fediferry.check;

import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.step.StepFailed;

/** Somebody who also looks at each page of a check: compares pictures, learns what elements look like. */
@FunctionalInterface
public interface PageWatch {

    /** Looks at a page that was found to be the right one, and adds what there is to say. */
    void look(Sight sight, Findings findings) throws StepFailed, EvidenceLost;

    /**
     * A page as it stands.
     *
     * @param page its name in the server type
     * @param picture the whole page in PNG
     */
    record Sight(Place place, String page, String html, byte[] picture) {}
}
