package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.stays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.jsoup.Jsoup;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class BrowserTest {

    private static final Path TEMP = Path.of(System.getProperty("java.io.tmpdir"));

    /** Runs a browser in a program of its own, says where its remains are, and waits to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String... arguments) throws Exception {
            Browser browser = BrowserLauncher.start(BrowserSettings.DEFAULT);
            browser.pageFor(
                    new AccountContext("old", Set.of(), Forbidden.EVERYWHERE, Path.of(arguments[0] + "-downloads")));
            Files.writeString(
                    Path.of(arguments[0]), scratches().iterator().next().toString());
            System.in.read();
            System.exit(0);
        }
    }

    /** The folders of the browsers that this program runs. */
    private static Set<Path> scratches() throws IOException {
        long pid = ProcessHandle.current().pid();
        try (Stream<Path> all = Files.list(TEMP)) {
            return all.filter(folder -> folder.getFileName().toString().startsWith("fediferry-browser-"))
                    .filter(folder -> marks(folder).stream().anyMatch(mark -> mark.pid() == pid))
                    .collect(Collectors.toSet());
        }
    }

    private static Path newSince(Set<Path> before) throws IOException {
        Set<Path> after = scratches();
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.iterator().next();
    }

    private static List<ProcessMark> marks(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("owner")).stream()
                    .map(ProcessMark::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<ProcessHandle> running(List<ProcessMark> marks) {
        return marks.stream().flatMap(mark -> mark.running().stream()).toList();
    }

    public void leavesNothingBehindWhenItIsClosed() throws IOException {
        Path scratch;
        List<ProcessMark> marks;
        Set<Path> before = scratches();
        try (Browser browser = BrowserLauncher.start(BrowserSettings.DEFAULT)) {
            scratch = newSince(before);
            marks = marks(scratch);
            assertThat(browser.version()).matches("\\d+\\..*");
            assertThat(running(marks)).as("we, the driver, the browser").hasSize(3);
        }
        assertThat(scratch).doesNotExist();
        assertThat(running(marks)).containsExactly(ProcessHandle.current());
    }

    public void leavesNothingBehindWhenTheProgramEnds() throws Exception {
        RunningChild child = new RunningChild();
        child.process.getOutputStream().close();
        assertThat(child.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(child.scratch).doesNotExist();
        assertThat(running(child.marks)).isEmpty();
    }

    public void removesAtTheNextStartWhatAKilledProgramLeft() throws Exception {
        RunningChild child = new RunningChild();
        child.process.destroyForcibly().waitFor();
        assertThat(running(child.marks))
                .as("the driver and the browser live on")
                .hasSize(2);
        ScratchFolder.sweep(TEMP);
        assertThat(child.scratch).doesNotExist();
        assertThat(running(child.marks)).isEmpty();
    }

    /** A running child and what it would leave behind. */
    private static final class RunningChild {

        final Process process;
        final Path scratch;
        final List<ProcessMark> marks;

        RunningChild() throws IOException {
            Path said = Files.createTempFile("child-", ".txt");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            said.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Poll.whileTrue(Duration.ofSeconds(60), () -> said.toFile().length() == 0);
            scratch = Path.of(Files.readString(said));
            marks = marks(scratch);
            Files.delete(said);
            Files.delete(Path.of(said + "-downloads"));
        }
    }

    public void saysAtOnceThatTheBrowserWasKilled() throws Exception {
        Set<Path> before = scratches();
        try (PageServer server = new PageServer();
                Browser browser = BrowserLauncher.start(BrowserSettings.DEFAULT)) {
            Page page =
                    browser.pageFor(AccountContext.of("old", server.address("/"), Files.createTempDirectory("killed")));
            page.open(server.address("/two-matches"), LIMIT);
            ProcessMark killed = marks(newSince(before)).get(2);
            ProcessTree.end(killed.running().stream()
                    .flatMap(ProcessTree::withDescendants)
                    .toList());
            long start = System.nanoTime();
            StepFailed failed = failure(() -> page.awaitFirst(List.of(stays("#none")), LIMIT));
            assertThat(failed)
                    .hasMessage("expected a browser that answers, found it has ended (crashed, or was closed)");
            assertThat(failed.kind()).isEqualTo(Cause.BROKEN);
            assertThat(failed.advice()).isEqualTo("run it again: what is done already is skipped");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        }
    }

    public void keepsAccountsApart() throws StepFailed {
        try (Testbed one = new Testbed();
                Testbed other = new Testbed()) {
            one.open("/account?ada");
            other.page.open(one.address("/account"), LIMIT);
            assertThat(Jsoup.parse(other.page.html()).select("p").eachText()).isEmpty();
            one.open("/account");
            assertThat(Jsoup.parse(one.page.html()).select("p").eachText()).containsExactly("who=ada", "ada");
        }
    }

    public void asksForPagesInItsLanguageAndWithItsOwnName() throws StepFailed {
        try (Testbed bed = new Testbed()) {
            bed.server.at(
                    "/headers",
                    exchange -> PageServer.answer(
                            exchange,
                            200,
                            "text/plain",
                            exchange.getRequestHeaders().getFirst("Accept-Language") + " "
                                    + exchange.getRequestHeaders().getFirst("User-Agent")));
            bed.open("/headers");
            assertThat(Jsoup.parse(bed.page.html()).text()).startsWith("en").contains("Chrom");
        }
    }
}
