package org.fediferry.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run, as {@code run.json} keeps it.
 *
 * @param format the version of this format
 * @param id the name of the run folder
 * @param scenario the scenario's name, {@code mastodon-to-mastodon}
 * @param fediferry the version of Fediferry that ran
 * @param ended null while the run goes on
 * @param roles by name, in the order of the scenario
 * @param balance what was moved and what stayed behind
 * @param said what the run told the person, in order
 * @param stays what the scenario says that it leaves behind, one sentence each
 */
public record RunRecord(
        int format,
        String id,
        String scenario,
        String title,
        String fediferry,
        Instant started,
        @Nullable Instant ended,
        Outcome outcome,
        Map<String, RoleRecord> roles,
        BrowserRecord browser,
        List<StepRecord> steps,
        List<ExportRecord> exports,
        List<TallyRecord> balance,
        List<String> said,
        List<String> moves,
        List<String> stays,
        SpentRecord spent) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;
}
