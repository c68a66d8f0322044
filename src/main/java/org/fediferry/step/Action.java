package org.fediferry.step;

import java.util.Optional;

/**
 * A step that is performed. The list of permitted records is the registry: the reader, the reference and the JSON Schema
 * are made from it, so that a new step is one file and one word here.
 */
public sealed interface Action extends Step
        permits AddEntries,
                AddTime,
                Ask,
                AskServers,
                CallForRows,
                Capture,
                Check,
                Choose,
                Click,
                Compare,
                CompareForms,
                DoneIf,
                Download,
                Expect,
                Fill,
                FillForms,
                FindAddress,
                FindHandle,
                Gather,
                HandOff,
                KeepFile,
                LookUp,
                OnlyIf,
                Open,
                OpenLink,
                Pause,
                Read,
                ReadForms,
                Say,
                TallyUp,
                Uncheck,
                Upload,
                WaitFor {

    /** Does it, and says what was expected and found. */
    Finding perform(Stage stage) throws StepFailed;

    /** What a person does for it with their own hands; empty where only a program does or looks at something. */
    default Optional<Deed> byHand() {
        return Optional.empty();
    }

    /** Whether the step looks at or touches the page, so that a picture of the page is evidence of it. */
    default boolean usesPage() {
        return true;
    }
}
