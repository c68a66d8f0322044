package org.fediferry.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.evidence.Checksum;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.SpentRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.TallyRecord;
import org.jspecify.annotations.Nullable;

/** A made-up move from one Mastodon server to another with everything that a run leaves. */
public final class SampleRun {

    static final Instant START = Instant.parse("2026-11-20T10:30:00Z");
    static final Duration LENGTH = Duration.ofSeconds(725);

    private static final Map<String, RoleRecord> ROLES = roles();

    private final RunFolder folder;
    private final boolean painted;

    private SampleRun(RunFolder folder, boolean painted) {
        this.folder = folder;
        this.painted = painted;
    }

    /** Writes the runs and their reports for somebody to look at: {@code SampleRun FOLDER}. */
    public static void main(String[] arguments) throws Exception {
        Path runs = Path.of(arguments[0]);
        HtmlReport.write(moved(runs, true));
        HtmlReport.write(stopped(runs, true));
        HtmlReport.write(cutOff(runs));
    }

    /** A move that went well. */
    static Path moved(Path runs, boolean painted) throws IOException, EvidenceLost {
        SampleRun sample = new SampleRun(RunFolder.create(runs, START, "mastodon-to-mastodon"), painted);
        return sample.write(Outcome.PASSED, SampleSteps.all(), balance());
    }

    /** A move that stopped while the lists were imported: what came after it was not done. */
    static Path stopped(Path runs, boolean painted) throws IOException, EvidenceLost {
        SampleRun sample = new SampleRun(RunFolder.create(runs, START, "mastodon-to-mastodon"), painted);
        return sample.write(Outcome.FAILED, SampleSteps.stoppedAt(34), List.of());
    }

    /** A move that stopped at a step. */
    static Path stoppedAt(Path runs, int step) throws IOException, EvidenceLost {
        SampleRun sample = new SampleRun(RunFolder.create(runs, START, "mastodon-to-mastodon"), false);
        return sample.write(Outcome.FAILED, SampleSteps.stoppedAt(step), List.of());
    }

    /** A move whose machine went off: no end, and the pictures are gone. */
    static Path cutOff(Path runs) throws IOException, EvidenceLost {
        RunFolder folder = RunFolder.create(runs, START, "mastodon-to-mastodon");
        List<StepRecord> steps = SampleSteps.all().subList(0, 20).stream()
                .map(step -> SampleSteps.withPicture(step, "screenshots/gone.png"))
                .toList();
        folder.write(record(folder, Outcome.PASSED, steps, List.of(), List.of()));
        return folder.path();
    }

    private Path write(Outcome outcome, List<StepRecord> steps, List<TallyRecord> balance)
            throws IOException, EvidenceLost {
        List<StepRecord> pictured = new ArrayList<>();
        try (Journal journal = Journal.open(folder.journal(), Clock.fixed(START, ZoneOffset.UTC))) {
            journal.add(Event.RUN_STARTED, Map.of("scenario", "mastodon-to-mastodon"));
            for (int step = 1; step <= 9; step++) {
                journal.add(Event.STEP_ENDED, Map.of("step", step));
            }
            for (StepRecord step : steps) {
                pictured.add(step.tries() == 0 ? step : SampleSteps.withPicture(step, picture(step)));
            }
        }
        folder.write(record(folder, outcome, pictured, exports(), balance));
        return folder.path();
    }

    private String picture(StepRecord step) throws EvidenceLost {
        byte[] png = painted ? SamplePicture.of(step) : SamplePicture.TINY;
        return folder.keepPicture(step.number(), step.role() + " " + step.label(), png);
    }

    private List<ExportRecord> exports() throws IOException, EvidenceLost {
        List<ExportRecord> exports = new ArrayList<>();
        exports.add(export("follows", "following_accounts.csv", 310, 310L));
        exports.add(export("lists", "lists.csv", 42, null));
        exports.add(export("mutes", "muted_accounts.csv", 41, 41L));
        exports.add(export("blocks", "blocked_accounts.csv", 23, 24L));
        exports.add(export("domain-blocks", "blocked_domains.csv", 12, 12L));
        exports.add(export("bookmarks", "bookmarks.csv", 1_420, 1_420L));
        return exports;
    }

    private ExportRecord export(String kind, String name, int rows, @Nullable Long shown)
            throws IOException, EvidenceLost {
        List<String> handles = SampleSteps.handles(rows);
        Path download = Files.write(folder.resolve("download"), handles);
        String file = folder.keepExport("old", name, download);
        Path kept = folder.resolve(file);
        List<String> problems = shown == null || shown == rows
                ? List.of()
                : List.of("the page showed " + shown + ", the file has " + rows + " rows");
        return new ExportRecord(
                "old",
                kind,
                file,
                Files.size(kept),
                (long) rows,
                shown,
                (long) rows,
                Checksum.of(kept),
                true,
                problems);
    }

    private static List<TallyRecord> balance() {
        return List.of(
                new TallyRecord(
                        "followers",
                        1_200L,
                        1_186L,
                        SampleSteps.handles(14),
                        "Their servers have not answered yet. Most servers try again for some days, so more may come."),
                new TallyRecord("follows", 310L, 310L, List.of(), ""),
                new TallyRecord("lists", 42L, 42L, List.of(), ""),
                new TallyRecord("blocks", 23L, 23L, List.of(), ""),
                new TallyRecord(
                        "mutes", 41L, 40L, List.of("@noise@closed.example"), "The server does not exist any more."),
                new TallyRecord("domain-blocks", 12L, 12L, List.of(), ""),
                new TallyRecord("bookmarks", 1_420L, null, List.of(), "The new server still fetches them."));
    }

    private static RunRecord record(
            RunFolder folder,
            Outcome outcome,
            List<StepRecord> steps,
            List<ExportRecord> exports,
            List<TallyRecord> balance) {
        boolean ended = !exports.isEmpty();
        return new RunRecord(
                RunRecord.FORMAT,
                folder.id(),
                "mastodon-to-mastodon",
                "Move from one Mastodon server to another",
                "0.1.0",
                START,
                ended ? START.plus(LENGTH) : null,
                outcome,
                ROLES,
                new BrowserRecord("Chromium", "156.0.7204.49", false),
                steps,
                exports,
                balance,
                balance.isEmpty()
                        ? List.of()
                        : List.of(
                                "Your old profile now points to the new one. Leave it where it is: if you delete it, the"
                                        + " pointer goes with it.",
                                "You can move again from 20 December 2026 on."),
                List.of("Your followers.", "The accounts you follow, your lists, mutes, blocks and bookmarks."),
                List.of(
                        "Your posts stay on the old server, with their boosts and replies.",
                        "Favourites and direct messages stay there too.",
                        "Followers on servers that do not understand moves have to follow you again."),
                new SpentRecord(
                        Duration.ofMillis(640),
                        Duration.ofSeconds(19),
                        Duration.ofSeconds(48),
                        Duration.ofSeconds(640),
                        Duration.ofSeconds(9),
                        Duration.ofMillis(1_900)));
    }

    private static Map<String, RoleRecord> roles() {
        Map<String, RoleRecord> roles = new LinkedHashMap<>();
        roles.put("old", new RoleRecord("@ada@harbour.example", "https://harbour.example", "mastodon", "4.2.10"));
        roles.put("new", new RoleRecord("@ada@lantern.example", "https://lantern.example", "mastodon", "4.6.5"));
        return roles;
    }
}
