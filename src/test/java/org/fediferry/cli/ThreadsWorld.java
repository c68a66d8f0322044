package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.RunRequest;
import org.fediferry.practice.threads.ThreadsServer;
import org.fediferry.scenario.Library;

/** A world with a practice Threads in it, where a person has the account {@code threads}. */
final class ThreadsWorld {

    /** The account of the person there. */
    static final String ADA = "ada@threads.net";

    private final World world;
    private final ThreadsServer threads = ThreadsServer.start();
    private final StringWriter said = new StringWriter();

    /** Joins a world, and is closed with it. */
    ThreadsWorld(World world) {
        this.world = world;
        world.practice().join(threads.guest());
        world.set("accounts.threads.type", "threads")
                .set("accounts.threads.handle", ADA)
                .set("accounts.threads.server", threads.address().toString());
    }

    ThreadsServer threads() {
        return threads;
    }

    ThreadsPerson person() {
        return new ThreadsPerson(threads);
    }

    /** Somebody who agrees to everything. */
    ThreadsPerson willing() {
        return person().answers("announcement", "post")
                .answers("profile-link", "save")
                .answers("profile-bio", "save")
                .answers("threads-post", "post")
                .answers("threads-posted", "done");
    }

    /** Somebody who signs in and wants nothing else. */
    ThreadsPerson unwilling() {
        return person().answers("announcement", "skip")
                .answers("profile-link", "skip")
                .answers("profile-bio", "skip")
                .answers("threads-post", "skip");
    }

    /** Performs the journey before the eyes of a person. */
    Evidence journey(ThreadsPerson person) throws Exception {
        return run("mastodon-to-threads", Map.of("old", "old", "new", "threads"), "new", person);
    }

    /** Performs a flow of Threads before the eyes of a person. */
    Evidence flow(String scenario, ThreadsPerson person, Map<String, String> inputs) throws Exception {
        return run(new RunRequest(scenario, Map.of("account", "threads"), inputs), "account", person);
    }

    private Evidence run(String scenario, Map<String, String> accounts, String role, ThreadsPerson person)
            throws Exception {
        return run(new RunRequest(scenario, accounts, Map.of()), role, person);
    }

    private Evidence run(RunRequest request, String role, ThreadsPerson person) throws Exception {
        FediferrySettings settings = FediferrySettings.read(world.config());
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            Path folder = session(start, settings, request, role, person)
                    .begin(request, settings.runsFolder(), settings.limits())
                    .folder();
            return Evidence.in(folder).isIntact();
        }
    }

    /** Goes on with a run before the eyes of a person. */
    Evidence resume(Path folder, ThreadsPerson person) throws Exception {
        FediferrySettings settings = FediferrySettings.read(world.config());
        RunRequest request = StoppedRun.in(folder).request();
        try (BrowserStart start = BrowserStart.begin(BrowserSettings.DEFAULT)) {
            RunSession.Result result =
                    session(start, settings, request, "new", person).resume(folder, settings.limits());
            return Evidence.in(result.folder()).isIntact();
        }
    }

    private RunSession session(
            BrowserStart start, FediferrySettings settings, RunRequest request, String role, ThreadsPerson person)
            throws Exception {
        person.sitsBefore(start, role);
        Library library = Preparation.read(Home.find(), request.scenario());
        Preparation preparation = Preparation.of(
                library, Preparation.bind(library, settings, request.accounts()), settings, request.inputs());
        PrintWriter out = new PrintWriter(said, true);
        return new RunSession(preparation, start, gate -> false, person, new Terminal(out, out, false));
    }

    /** What was printed on the terminal. */
    String said() {
        return said.toString();
    }

    /** A command line that answers everything beforehand. */
    String[] words(String... what) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(what));
        words.addAll(List.of("--config", world.config().toString()));
        for (String answer : List.of(
                "announcement=post",
                "profile-link=save",
                "profile-bio=save",
                "threads-post=post",
                "threads-posted=done")) {
            words.addAll(List.of("--answer", answer));
        }
        return words.toArray(String[]::new);
    }

    /** What the journey leaves on both sides. */
    void hasArrived() {
        assertThat(world.oldAda().posts().get(0)).contains("https://www.threads.com/@ada");
        assertThat(world.oldAda().pinnedPosts()).isOne();
        assertThat(world.oldAda().profile().fields()).hasSize(3).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("Threads");
            assertThat(field.value()).isEqualTo("https://www.threads.com/@ada");
        });
        assertThat(world.oldAda().profile().note())
                .startsWith("Boats, bread and slow news.")
                .endsWith("Now on Threads as ada.");
        neverTypedNorMoved();
    }

    void neverTypedNorMoved() {
        assertThat(threads.typed()).isZero();
        List<String> asked = world.oldServer().requests().lines();
        assertThat(asked).noneMatch(line -> line.contains("/settings/migration"));
    }
}
