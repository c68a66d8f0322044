package org.fediferry.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What beyond the elements of a page is looked at, and what of it counts as a failure.
 *
 * @param accessibility whether barriers are looked for
 * @param failOn the least impact of a barrier that fails a page; null where none does
 * @param failOnFlaky whether what passes only at another attempt fails the check
 */
public record Judgement(boolean accessibility, @Nullable String failOn, boolean failOnFlaky) {

    /** Only the elements count. */
    public static final Judgement NONE = new Judgement(false, null, false);

    private static final List<String> IMPACTS = List.of("minor", "moderate", "serious", "critical");

    /** Looks for barriers; those of the named impact, and what is worse, fail a page, as does {@code flaky} the check. */
    public static Judgement of(boolean accessibility, Set<String> failOn) {
        String least = null;
        for (String word : failOn) {
            String impact = word.toLowerCase(Locale.ROOT);
            if (!IMPACTS.contains(impact) && !impact.equals("flaky")) {
                throw new IllegalArgumentException("nothing fails on \"" + word + "\"; write "
                        + String.join(", ", IMPACTS) + " for what is found in a page, or flaky");
            }
            boolean lower = least == null || IMPACTS.indexOf(impact) < IMPACTS.indexOf(least);
            least = IMPACTS.contains(impact) && lower ? impact : least;
        }
        return new Judgement(accessibility || least != null, least, failOn.contains("flaky"));
    }

    boolean fails(String impact) {
        return failOn != null && IMPACTS.indexOf(impact) >= IMPACTS.indexOf(failOn);
    }
}
