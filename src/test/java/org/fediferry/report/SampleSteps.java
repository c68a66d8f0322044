package org.fediferry.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;

/** The steps of the made-up move. */
final class SampleSteps {

    private static final List<String> SERVERS =
            List.of("quay.example", "beacon.example", "reef.example", "sound.example", "mole.example");
    private static final List<String> LISTS =
            List.of("follows", "lists", "mutes", "blocks", "blocked domains", "bookmarks");

    private final List<StepRecord> steps = new ArrayList<>();
    private String role = "";
    private String flow = "";
    private String title = "";

    private SampleSteps() {}

    static List<StepRecord> all() {
        SampleSteps sample = new SampleSteps();
        sample.signIn("old");
        sample.export();
        sample.signIn("new");
        sample.alias();
        sample.imports();
        sample.announce();
        sample.move();
        sample.after();
        return sample.steps;
    }

    /** The same with one step that failed and everything behind it not done. */
    static List<StepRecord> stoppedAt(int number) {
        return all().stream()
                .map(step -> step.number() < number ? step : step.number() == number ? failed(step) : undone(step))
                .toList();
    }

    static StepRecord withPicture(StepRecord step, String picture) {
        return new StepRecord(
                step.number(),
                step.role(),
                step.flow(),
                step.flowTitle(),
                step.label(),
                step.what(),
                step.source(),
                step.effect(),
                step.outcome(),
                step.tries(),
                step.started(),
                step.took(),
                step.expected(),
                step.found(),
                step.advice(),
                List.of(picture),
                step.page());
    }

    static List<String> handles(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "@sailor" + i * 37 % 997 + "@" + SERVERS.get(i % SERVERS.size()))
                .toList();
    }

    private void signIn(String account) {
        flow(account, "mastodon/sign-in", "Sign in");
        read("Open the sign-in page", "open: sign-in", "the sign-in page", "the sign-in page");
        change("Type the e-mail address", "fill: sign-in.email");
        change("Type the password", "fill: sign-in.password");
        change("Press \"Log in\"", "click: sign-in.submit");
        change("Type the one-time code", "fill: sign-in.code");
        read("See that you are signed in", "expect: shell.signed-in", "a signed-in page", "signed in as ada");
    }

    private void export() {
        flow("old", "mastodon/export-lists", "Collect your lists");
        read("Open the export page", "open: export", "the export page", "the export page");
        for (String list : LISTS) {
            read("Download your " + list, "download: export." + list, "a CSV file", "a file with a usual header");
            read("Compare with the number on the page", "expect: export.count", "the same number", "the same number");
        }
    }

    private void alias() {
        flow("new", "mastodon/create-alias", "Tell the new server that the old account is yours");
        read("Open the page for aliases", "open: aliases", "the page for aliases", "the page for aliases");
        change("Type the old handle", "fill: aliases.handle");
        change("Press \"Create alias\"", "click: aliases.create");
        read("See that the alias is listed", "expect: aliases.row", "a row", "@ada@harbour.example");
        flow("new", "mastodon-to-mastodon", "Move from one Mastodon server to another");
        read("Wait until everybody can see the alias", "wait-for: alias", "alsoKnownAs", "it came after 4 min");
    }

    private void imports() {
        flow("new", "mastodon/import-lists", "Bring your lists in");
        for (String list : LISTS) {
            read("Open the import page for your " + list, "open: imports", "the import page", "the import page");
            change("Choose what to import: " + list, "choose: imports.type");
            change("Choose the file with your " + list, "upload: imports.file");
            change("Press \"Upload\"", "click: imports.upload");
            change("Confirm the import of your " + list, "click: import.confirm");
        }
    }

    private void announce() {
        flow("old", "mastodon/announce", "Tell people before you go");
        change("Write the announcement", "fill: composer.text");
        change("Post it", "click: composer.post");
        change("Pin it to your profile", "click: post.pin");
    }

    private void move() {
        flow("old", "mastodon/move-followers", "Move your followers");
        read("Open the page for moving", "open: migration", "the page for moving", "no move in the last 30 days");
        change("Type the new handle", "fill: migration.target");
        change("Type the password", "fill: migration.password");
        add("Press \"Move followers\"", "click: migration.move", "irreversible", "");
        read(
                "See that the account points to the new one",
                "expect: migration.redirect",
                "@ada@lantern.example",
                "@ada@lantern.example");
    }

    private void after() {
        flow("new", "mastodon-to-mastodon", "Move from one Mastodon server to another");
        read("Wait for your followers", "wait-for: followers", "followers arrive", "1,186 after 6 min");
        read("Tally up the followers", "tally-up: followers", "", "1186 of 1200 arrived");
        for (String account : List.of("old", "new")) {
            flow(account, "mastodon/sign-out", "Sign out");
            change("Press \"Log out\"", "click: shell.sign-out");
            read("See that you are signed out", "expect: sign-in.form", "the sign-in form", "the sign-in form");
        }
    }

    private void flow(String account, String name, String called) {
        role = account;
        flow = name;
        title = called;
    }

    private void read(String label, String what, String expected, String found) {
        add(label, what, "read", expected.isEmpty() ? "|" + found : expected + "|" + found);
    }

    private void change(String label, String what) {
        add(label, what, "reversible", "");
    }

    private void add(String label, String what, String effect, String finding) {
        int number = steps.size() + 1;
        int bar = finding.indexOf('|');
        steps.add(new StepRecord(
                number,
                role,
                flow,
                title,
                label,
                what,
                String.format(Locale.ROOT, "scenarios/%s.yaml:%d:5", flow, 8 + number),
                effect,
                Outcome.PASSED,
                1,
                SampleRun.START.plusSeconds(number),
                what.startsWith("wait-for") ? Duration.ofMinutes(4) : Duration.ofMillis(180 + number * 53L % 900),
                bar < 0 ? "" : finding.substring(0, bar),
                bar < 0 ? "" : finding.substring(bar + 1),
                "",
                List.of(),
                null));
    }

    private static StepRecord failed(StepRecord step) {
        return new StepRecord(
                step.number(),
                step.role(),
                step.flow(),
                step.flowTitle(),
                step.label(),
                step.what(),
                step.source(),
                step.effect(),
                Outcome.FAILED,
                2,
                step.started(),
                Duration.ofMillis(20_400),
                "the page of the import",
                "the import page with \"File can't be blank\" <script>alert(1)</script>",
                "Run it again with --resume: nothing is imported twice. If it fails again, the server may be too busy.",
                List.of(),
                null);
    }

    private static StepRecord undone(StepRecord step) {
        return new StepRecord(
                step.number(),
                step.role(),
                step.flow(),
                step.flowTitle(),
                step.label(),
                step.what(),
                step.source(),
                step.effect(),
                Outcome.SKIPPED,
                0,
                null,
                Duration.ZERO,
                "",
                "",
                "",
                List.of(),
                null);
    }
}
