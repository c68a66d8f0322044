package org.fediferry.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.TokenWeb;
import org.fediferry.fediverse.Version;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.Planner;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.FakeFediverse;
import org.fediferry.step.FakePage;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;

/** A run without a browser: a scenario from text, a page that pretends, a clock that nobody waits for. */
final class Rehearsal implements Windows, Secrets, Progress {

    private static final String SERVER = """
            server: toy
            about: A server with one page.
            software: [toy]
            domains: [closed.example]
            can:
              move-in: { is: no, sure: A, because: nobody is taken in }
            versions: ">=1.0"
            covered: ["1.0"]
            exports: [follows, archive]
            imports: [follows]
            pages:
              home:
                path: /home
                is: mark
                elements:
                  mark: { css: main }
                  name: { css: "#name" }
                  password: { css: "#password" }
                  save: { css: "#save", effect: reversible, brings: nothing }
                  move: { css: "#move", effect: irreversible, brings: nothing }
                  done: { css: "#done" }
                  link: { css: "#link" }
                  row: { css: ".row" }
                  next: { css: "a#next" }
                  form: { css: form }
            """;

    final FakePage page =
            new FakePage().show("home.mark").show("home.save").show("home.move").show("home.name");
    final FakeFediverse fediverse = new FakeFediverse();
    final FakePerson person = new FakePerson();
    final List<String> confirmed = new ArrayList<>();
    final List<String> waited = new ArrayList<>();
    /** How long something must not change to count as final. */
    Duration settled = Duration.ofMillis(5);
    /** How far the clock is ahead. */
    Duration later = Duration.ZERO;

    final Stopping stopping = new Stopping();
    final RunFolder folder;
    private final Plan plan;

    /** Plans a flow that is given from its {@code steps:} on. */
    Rehearsal(Path temporary, String steps) {
        try {
            Path toy = Files.createDirectories(temporary.resolve("scenarios").resolve("toy"));
            Files.writeString(toy.resolve("server.yaml"), SERVER);
            Files.writeString(toy.resolve("flow.yaml"), "scenario: Try\nserver: toy\nabout: A try.\n" + steps);
            Library library = ScenarioReader.read(temporary.resolve("scenarios"), new FlowRef("toy/flow"));
            Account account = new Account(
                    "account",
                    Handle.parse("ada@toy.example"),
                    URI.create("https://toy.example"),
                    Objects.requireNonNull(library.servers().get("toy")),
                    new Software("toy", Version.parse("1.0")),
                    "ada@mail.example");
            plan = Planner.plan(library, Map.of("account", account), Map.of());
            folder = RunFolder.create(
                    temporary.resolve("runs"), Clock.systemUTC().instant(), "toy/flow");
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    RunRecord run() {
        try {
            return runner().run(plan, new RunRequest("toy/flow", Map.of(), Map.of()), folder);
        } catch (EvidenceLost lost) {
            throw new AssertionError(lost);
        }
    }

    /** Goes on, as another process would. */
    RunRecord resume() {
        return resume(folder);
    }

    /** Goes on with another run. */
    RunRecord resume(RunFolder stopped) {
        try {
            return runner().resume(plan, stopped);
        } catch (EvidenceLost | UnreadableRun | CannotResume impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Runner runner() {
        Limits limits = Limits.STANDARD.paced(Duration.ofMillis(1), settled);
        Runner.Crew crew = new Runner.Crew(
                this,
                fediverse,
                new TokenWeb(WebOptions.ofVersion("test"), Clock.systemUTC()),
                this,
                gate -> confirmed.contains(gate.target()),
                person,
                this,
                stopping,
                limits);
        return new Runner(crew, Clock.offset(Clock.systemUTC(), later), "test");
    }

    Plan plan() {
        return plan;
    }

    /** Step number to outcome, as {@code 1 PASSED}. */
    static List<String> outcomes(RunRecord record) {
        return record.steps().stream()
                .map(step -> step.number() + " " + step.outcome())
                .toList();
    }

    List<String> journal() throws IOException {
        return Files.readAllLines(folder.journal());
    }

    @Override
    public Page window(String role) {
        return page;
    }

    @Override
    public BrowserRecord browser() {
        return new BrowserRecord("none", "0", false);
    }

    @Override
    public Duration startTime() {
        return Duration.ZERO;
    }

    @Override
    public Spent spent() {
        return Spent.NONE;
    }

    @Override
    public String password(String role) {
        return "s3cret-" + role;
    }

    @Override
    public String code(String role) {
        return "123456";
    }

    @Override
    public void waiting(String what, String found, Instant until) {
        waited.add(what);
    }
}
