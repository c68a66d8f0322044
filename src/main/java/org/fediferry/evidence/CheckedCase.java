package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was checked in one place: a page or a scenario, with an account, in a browser, a language and a size.
 *
 * @param name for people; no two cases of a check have the same
 * @param subject the page or the scenario
 * @param verdict what came of it after all attempts
 * @param problems what was found instead of what was expected, one sentence each
 * @param run the folder of the run that performed it, relative to the check's; null where nothing was performed
 */
public record CheckedCase(
        String name,
        Depth depth,
        String subject,
        Place place,
        Verdict verdict,
        int attempts,
        Duration took,
        List<String> problems,
        List<PictureDifference> pictures,
        List<AccessibilityFinding> accessibility,
        @Nullable String run) {

    /** Keeps its own copies of the lists. */
    public CheckedCase {
        problems = List.copyOf(problems);
        pictures = List.copyOf(pictures);
        accessibility = List.copyOf(accessibility);
    }

    /** How deep a check goes. */
    public enum Depth {
        /** Pages that earlier runs have kept. */
        @JsonProperty("offline")
        OFFLINE,
        /** Pages as they are now, and nothing is done on them. */
        @JsonProperty("contract")
        CONTRACT,
        /** Scenarios, performed. */
        @JsonProperty("flow")
        FLOW
    }

    /** What came of a case. */
    public enum Verdict {
        @JsonProperty("passed")
        PASSED,
        /** It passed, but not at the first attempt. */
        @JsonProperty("flaky")
        FLAKY,
        @JsonProperty("failed")
        FAILED,
        /** It was not tried; the problems say why. */
        @JsonProperty("skipped")
        SKIPPED,
        /** The browser or the server was not there. */
        @JsonProperty("broken")
        BROKEN
    }

    /**
     * Where a case was checked.
     *
     * @param server the server's host
     * @param version of its software, as the server says it; empty where it did not say
     * @param account its name in the configuration; empty where none was needed
     * @param browser the browser's own name; empty where none was needed
     * @param viewport such as {@code 1280x800}
     */
    public record Place(
            String serverType,
            String server,
            String version,
            String account,
            String browser,
            String browserVersion,
            String language,
            String viewport) {}

    /**
     * A picture that is not as its baseline.
     *
     * @param key the picture's name among the baselines
     * @param verdict such as {@code changed} or {@code new}
     */
    public record PictureDifference(String key, String verdict, List<String> words) {}

    /**
     * What the accessibility rules complain of.
     *
     * @param rule axe-core's name of the rule
     * @param impact minor, moderate, serious or critical
     * @param count how many elements it is about
     * @param targets selectors of the first of them
     */
    public record AccessibilityFinding(String rule, String impact, String help, int count, List<String> targets) {}
}
