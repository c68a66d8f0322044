package org.fediferry.step;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that is so or not: on the page, among the values of the run, or in public. */
public sealed interface Condition permits Either, Both, Presence, PageNumber, Comparison, PublicCondition, Collected {

    /** Parses a condition; the forms are described at each of the permitted records. */
    static Condition parse(String written) {
        String text = written.strip();
        if (Either.looksLike(text)) {
            return Either.parse(text);
        }
        if (Both.looksLike(text)) {
            return Both.parse(text);
        }
        if (PageNumber.looksLike(text)) {
            return PageNumber.parse(text);
        }
        if (PublicCondition.looksLike(text)) {
            return PublicCondition.parse(text);
        }
        if (Collected.looksLike(text)) {
            return Collected.parse(text);
        }
        if (Comparison.looksLike(text)) {
            return Comparison.parse(text);
        }
        return Presence.parse(text);
    }

    /** Looks once. */
    Finding test(Stage stage) throws StepFailed;

    /** Looks until it is so; a visible {@code explanation} ends the waiting. Only what is on the page is waited for. */
    default Finding await(Stage stage, @Nullable Locator explanation, Duration limit) throws StepFailed {
        return test(stage);
    }

    /** Whether the answer is on the page, so that loading it again may change it. */
    boolean isOnPage();
}
