package org.fediferry.run;

import java.time.Duration;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** The pages of the accounts, each isolated from the others; a browser is started when the first is asked for. */
public interface Windows {

    /** The page of a role's account. */
    Page window(String role) throws StepFailed;

    /** The browser that is driven. */
    BrowserRecord browser();

    /** How long the browser took to start; zero while it has not. */
    Duration startTime();

    /** Where the time of all pages went. */
    Spent spent();
}
