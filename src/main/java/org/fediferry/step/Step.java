package org.fediferry.step;

/** One thing that a scenario can say. The permitted records below are the registry; see {@link StepCatalog}. */
public sealed interface Step permits Action, Use, ForEach {

    /** The step in a few words: {@code click aliases.create}. */
    String describe();
}
