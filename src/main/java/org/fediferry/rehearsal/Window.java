package org.fediferry.rehearsal;

import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/** Where the person of a rehearsal sits: before the windows of the accounts. */
@FunctionalInterface
public interface Window {

    /** The page that the account of a role has open. */
    Page of(String role) throws StepFailed;
}
