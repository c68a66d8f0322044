package org.fediferry.run;

import org.fediferry.evidence.Journal;
import org.fediferry.evidence.RunFolder;
import org.fediferry.fediverse.TokenWeb;
import org.fediferry.plan.Plan;
import org.fediferry.step.Fediverse;

/** Everything that the steps of one run share. */
record RunContext(
        Plan plan,
        Windows windows,
        Fediverse fediverse,
        TokenWeb tokenWeb,
        Progress progress,
        Confirmation confirmation,
        Person person,
        Limits limits,
        RunFolder folder,
        Journal journal,
        Collection collection,
        RunValues values,
        RunState state,
        Patience patience) {}
