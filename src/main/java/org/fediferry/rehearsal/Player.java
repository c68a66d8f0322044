package org.fediferry.rehearsal;

import java.net.URI;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.run.Person.Task;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/** Somebody with an account on a practice server, who can do there what nobody else can. */
interface Player {

    RehearsalAccount account();

    /** The address by which other servers know the account. */
    URI actor();

    /** The page for people. */
    URI profilePage();

    /** From now on the account names that one as its old one, as if that had been so for long. */
    void nameAsAlias(Player old);

    /** Does in the window what only the person can do. */
    void act(Task task, Page page) throws StepFailed;

    /** What was sent to the person, and to nobody else, to sign in with. */
    Optional<String> mailedLink();

    /** The handle as scenarios write it. */
    default Handle handle() {
        return account().handle();
    }
}
