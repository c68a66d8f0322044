package org.fediferry.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param number its place in the plan, counted from 1
 * @param role whose account it acted for
 * @param flow the flow that it belongs to, {@code mastodon/create-alias}; the scenario itself for its own steps
 * @param flowTitle the flow's title, for people
 * @param label what it does, for people
 * @param what what it does, in the words of the scenario file
 * @param source where it is written, {@code file:line:column}
 * @param effect {@code read}, {@code reversible} or {@code irreversible}
 * @param tries how often it was tried; 0 where it was not
 * @param expected empty where there is nothing to say
 * @param found empty where there is nothing to say
 * @param advice what the person can do; empty where there is nothing to say
 * @param pictures below the run folder, the step's own picture first
 * @param page the kept page below the run folder
 */
public record StepRecord(
        int number,
        String role,
        String flow,
        String flowTitle,
        String label,
        String what,
        String source,
        String effect,
        Outcome outcome,
        int tries,
        @Nullable Instant started,
        @JsonProperty("tookMillis") Duration took,
        String expected,
        String found,
        String advice,
        List<String> pictures,
        @Nullable String page) {}
