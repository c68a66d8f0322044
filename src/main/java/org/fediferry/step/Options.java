package org.fediferry.step;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every step can carry besides its own parameters. */
public record Options(
        @Param("The role whose account the step acts for; only in journeys.") @Nullable
        Name as,

        @Param("What the step does, in words for people.") @Nullable
        Text label,

        @Param("How long the step may take; without it 20s, for a download 5m.") @Nullable
        Duration limit,

        @Param("true: a failure is noted and the run goes on.") @Nullable
        Boolean optional,

        @Param("How often a failed step is tried again and the pause before each try; never for irreversible steps.")
        @Nullable
        Retry retry,

        @Param("The step is left out unless this holds when its turn comes.") @Nullable
        Condition when,

        @Param("The step exists only on these versions of the server.") @Nullable
        VersionRange versions,

        @Param("What the step does to the account; never less than what the element is marked with.") @Nullable
        Effect effect,

        @Param("What the person confirms before an irreversible step, naming its exact target.") @Nullable
        Text confirm,

        @Param(
                "How the page of the named element, or a public question, shows afterwards that a click has happened: looked"
                        + " at before it is ever done again, after a server error and when a run goes on.")
        @Nullable
        Condition happened,

        @Param("true: doing it twice does what doing it once does, so that a run that goes on may do it again without"
                + " looking.")
        @Nullable
        Boolean repeatable) {

    /** A step with nothing but its own parameters. */
    public static final Options NONE = new Options(null, null, null, null, null, null, null, null, null, null, null);

    /** Only whose account the step acts for and what it is called. */
    public Options onlyWho() {
        return new Options(as, label, null, null, null, null, null, null, null, null, null);
    }
}
