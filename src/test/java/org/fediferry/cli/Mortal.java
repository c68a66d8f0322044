package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.net.CookieManager;
import java.net.CookieStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.plan.PlannedStep;
import org.fediferry.run.Progress;
import org.fediferry.run.PublicFediverse;
import org.fediferry.run.Runner;
import org.fediferry.run.Stopping;
import org.fediferry.run.Windows;
import org.fediferry.scenario.Library;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** One process that runs a scenario, and dies or loses its browser at a moment of its own. */
final class Mortal implements Windows, Progress, SoupPage.Strike {

    private final Journey journey;
    private final Library library;
    private final Path temporary;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<Moment> life = new ArrayList<>();
    private int step;
    private int requests;
    private String source = "";
    private final Map<String, CookieStore> cookies;
    private Manner manner = Manner.PROCESS;
    private @Nullable Moment last;
    private Duration later = Duration.ZERO;

    /** Who is killed. */
    enum Manner {
        PROCESS,
        BROWSER
    }

    /**
     * A moment in the life of a process: the beginning of a step, or right before or after it asks the server for something.
     *
     * @param source where the step is written; the rows of a for-each have the same steps
     */
    record Moment(int step, int request, String source) implements Comparable<Moment> {

        @Override
        public int compareTo(Moment other) {
            return Comparator.comparingInt(Moment::step)
                    .thenComparingInt(Moment::request)
                    .compare(this, other);
        }
    }

    /** The end of a process: no code of its own runs any more. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;

        Death() {
            super("the process was killed");
        }
    }

    /** A process whose browser finds these cookies, by role. */
    Mortal(Journey journey, Library library, Path temporary, Map<String, CookieStore> cookies) {
        this.cookies = cookies;
        this.library = library;
        this.journey = journey;
        this.temporary = temporary;
    }

    /** Kills it at this moment of its life, or at the first one behind it. */
    Mortal dying(Manner how, Moment at) {
        manner = how;
        last = at;
        return this;
    }

    /** A process that lives so much later. */
    Mortal later(Duration time) {
        later = time;
        return this;
    }

    /** The moments that it has lived. */
    List<Moment> life() {
        return List.copyOf(life);
    }

    RunRecord run(RunFolder folder) throws Exception {
        Preparation preparation = preparation();
        RunRequest request = new RunRequest(journey.scenario(), Map.of(), journey.inputs());
        return runner(preparation).run(preparation.plan(), request, folder);
    }

    RunRecord resume(RunFolder folder) throws Exception {
        Preparation preparation = preparation();
        return runner(preparation).resume(preparation.plan(), folder);
    }

    private Preparation preparation() throws Exception {
        return Preparation.of(library, journey.accounts(), settings(), journey.inputs());
    }

    private static FediferrySettings settings() throws Refused {
        return FediferrySettings.read(Path.of(""));
    }

    private Runner runner(Preparation preparation) throws Refused {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        Terminal nowhere = new Terminal(silent, silent, false);
        Runner.Crew crew = new Runner.Crew(
                this,
                new PublicFediverse(preparation.web()),
                preparation.web().withTokens(),
                new AccountSecrets(
                        journey.accounts(),
                        SecretSources.ofProcess(),
                        new UsedCodes(new StateFolder(temporary.resolve("state"))),
                        clock,
                        AccountSecrets.Waiting.telling(nowhere)),
                gate -> gate.target().equals(journey.confirmed()),
                journey.person(),
                this,
                new Stopping(),
                settings().limits().paced(Duration.ofMillis(5), Duration.ofMillis(200)));
        return new Runner(crew, clock, "test");
    }

    private boolean isOver() {
        return last != null && new Moment(step, requests, source).compareTo(last) >= 0;
    }

    @Override
    public void now() throws StepFailed {
        requests++;
        life.add(new Moment(step, requests, source));
        touch();
    }

    @Override
    public void touch() throws StepFailed {
        if (isOver() && manner == Manner.PROCESS) {
            throw new Death();
        }
        if (isOver()) {
            throw new StepFailed(StepFailed.Cause.BROKEN, "a browser", "none any more", "");
        }
    }

    @Override
    public Page window(String role) {
        CookieStore jar = cookies.computeIfAbsent(role, name -> new CookieManager().getCookieStore());
        return pages.computeIfAbsent(role, name -> new SoupPage(jar, temporary.resolve(name), this));
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
    public void stepStarted(PlannedStep started, String label) {
        step = started.number();
        source = started.source().toString();
        requests = 0;
        life.add(new Moment(step, 0, source));
        if (isOver() && manner == Manner.PROCESS) {
            throw new Death();
        }
    }
}
