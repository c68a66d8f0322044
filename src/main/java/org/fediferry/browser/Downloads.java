package org.fediferry.browser;

import java.time.Duration;
import org.fediferry.step.Locator;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;

/** Saves the file that a link leads to. */
interface Downloads {

    /** Saves the file and waits until it is complete. */
    SavedFile download(Locator link, Duration limit) throws StepFailed;
}
