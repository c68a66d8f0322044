package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.UnreadableRun;
import org.testng.SkipException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Runs that end before their time: a browser that dies, a disk that is full, a person who stops. */
@Test(groups = "browser")
public class BrokenOffBrowserTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
        Processes.noneIsLeft();
    }

    public void tellsABrowserThatWasKilled() throws IOException {
        try (Front front = front(() -> theBrowser().destroyForcibly())) {
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).exitedWith(ExitCode.BROKEN).says("a browser that answers", "it has ended");
            Evidence evidence = result.evidence().isIntact();
            assertThat(evidence.exports("account")).containsExactly("follows", "lists");
            assertThat(evidence.run().outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    /** The process is killed right behind the button; its browser outlives it, and is ended by the next one. */
    public void goesOnBehindTheMoveAfterItWasKilled() throws Exception {
        world.newAda().nameAsAlias(world.oldAda());
        String config = world.config().toString();
        String target = "move:@" + World.NEW_ADA;
        Child killed = Child.start(
                        "run",
                        "mastodon/move-followers",
                        "--account",
                        "account=old",
                        "--set",
                        "to=" + World.NEW_ADA,
                        "--confirm",
                        target,
                        "--config",
                        config)
                .awaitSaid("See that the server has accepted the move")
                .kill();
        assertThat(CommandResult.of("status", "--config", config))
                .exitedWith(ExitCode.PASSED)
                .answers("broke off", "fediferry run --resume");

        try (Child resumed = killed.again(
                "run", "--resume", world.runFolder().toString(), "--confirm", target, "--config", config)) {
            assertThat(resumed.ended()).exitedWith(ExitCode.PASSED);
            resumed.leavesNothing();
        }

        assertThat(world.movesPosted()).isOne();
        assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        assertThat(Journal.verify(world.runFolder().resolve(Journal.NAME))).isEmpty();
        assertThat(CommandResult.of("status", "--config", config))
                .exitedWith(ExitCode.PASSED)
                .answers("is at its end");
    }

    public void signsOutWhenTheDiskTakesNothingMore() throws IOException, UnreadableRun {
        try (Front front = front(this::breakPictures)) {
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result)
                    .exitedWith(ExitCode.BROKEN)
                    .says("cannot keep", "make room")
                    .saysNothingOf("internal");
            assertThat(world.openSessions()).isZero();
            Path folder = world.runFolder();
            mendPictures(folder);
            assertThat(Journal.verify(folder.resolve(Journal.NAME))).isEmpty();
            assertThat(RunFolder.read(folder).exports()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    public void signsOutWhenTheDiskIsFull() throws IOException, UnreadableRun {
        try (TinyDisk disk = new TinyDisk(world.folder().resolve("runs"), "700k")) {
            if (!disk.isMounted()) {
                throw new SkipException("no disk in memory to be had here; the test before stands in for it");
            }

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).exitedWith(ExitCode.BROKEN).says("No space left on device", "make room");
            assertThat(world.openSessions()).isZero();
            Path folder = world.runFolder();
            assertThat(Journal.verify(folder.resolve(Journal.NAME))).isEmpty();
            assertThat(RunFolder.read(folder).steps()).isNotEmpty();
        }
    }

    public void signsOutWhenSomebodyStopsIt() throws IOException, InterruptedException {
        try (Front front = front(() -> {});
                Child child = child(front)) {
            front.before("/settings/exports/mutes.csv", child::interrupt);

            CommandResult result = child.ended();

            assertThat(result).exitedWith(ExitCode.WAITING).says("stopping: the step that is being done ends first");
            Evidence evidence = result.evidence().isIntact();
            assertThat(evidence.run().outcome()).isEqualTo(Outcome.WAITING);
            assertThat(evidence.exports("account")).contains("follows", "lists").doesNotContain("bookmarks");
            assertThat(world.oldServer().requests().count("DELETE", "/auth/sign_out"))
                    .isOne();
            assertThat(world.openSessions()).isZero();
            child.leavesNothing();
        }
    }

    public void signsOutWhenTheSystemStopsIt() throws IOException, InterruptedException {
        try (Front front = front(() -> {});
                Child child = child(front)) {
            front.before("/settings/exports/mutes.csv", child::terminate);

            assertThat(child.ended()).exitedWith(ExitCode.WAITING);
            assertThat(world.openSessions()).isZero();
            child.leavesNothing();
        }
    }

    public void endsAtOnceWhenStoppedTwice() throws IOException, InterruptedException {
        try (Front front = front(() -> {});
                Child child = child(front)) {
            world.oldServer().quirks().slow("/settings/exports/mutes.csv", Duration.ofSeconds(30));
            front.before("/settings/exports/mutes.csv", child::interrupt);
            child.awaitSaid("stopping");
            child.interrupt();

            assertThat(child.ended()).exitedWith(ExitCode.STOPPED).answersNothing();
            child.leavesNothing();
        }
    }

    private Front front(Runnable action) throws IOException {
        return Front.plain(world.oldServer()).before("/settings/exports/mutes.csv", action);
    }

    private Child child(Front front) throws IOException {
        world.bind("old", world.oldLogin().at(front.address()));
        return Child.start(
                "run",
                "mastodon/export-lists",
                "--account",
                "account=old",
                "--config",
                world.config().toString());
    }

    /** The first process of the browser: the one that the driver has started. */
    private static ProcessHandle theBrowser() {
        List<ProcessHandle> all = Processes.own();
        return all.stream()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> !command.endsWith("chromedriver"))
                        .isPresent())
                .filter(process -> process.parent()
                        .flatMap(parent -> parent.info().command())
                        .filter(command -> command.endsWith("chromedriver"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no browser among " + all));
    }

    private static void mendPictures(Path folder) throws IOException {
        Path pictures = folder.resolve("screenshots");
        Files.delete(pictures);
        Files.move(pictures.resolveSibling("kept"), pictures);
    }

    /** As good as a full disk, and to be had without one: there is a file where the folder of pictures was. */
    private void breakPictures() {
        try {
            Path pictures = world.runFolder().resolve("screenshots");
            Files.move(pictures, pictures.resolveSibling("kept"));
            Files.writeString(pictures, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
