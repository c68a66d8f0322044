package org.fediferry.check;

import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.CheckedCase.Place;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.step.StepFailed;

/** Somebody who also looks at each page of a check: compares pictures, learns what elements look like. */
@FunctionalInterface
public interface PageWatch {

    /** Looks at a page that was found to be the right one, and adds what there is to say. */
    void look(Sight sight, Findings findings) throws StepFailed, EvidenceLost;

    /** Asks the page itself, with a script that changes nothing on it. */
    @FunctionalInterface
    interface Asked {

        /** What the body of a function that takes one list says. */
        String tell(String script, List<String> arguments) throws StepFailed;
    }

    /**
     * A page as it stands.
     *
     * @param folder that of the check
     * @param page its name in the server type
     * @param html without secrets
     * @param picture the whole page in PNG
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture is bytes, and nobody compares sights
    record Sight(Path folder, Place place, String page, String html, byte[] picture, Asked asked) {}
}
