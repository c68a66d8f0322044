package org.fediferry.step;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Has the person do something by themselves in the browser's window, and goes on as soon as it is done.",
        example = "- hand-off: Solve the puzzle that the page shows.\n  until: menu.sign-out\n  up-to: 15m")
public record HandOff(
        @Param("What the person does, in words for them.") Text task,
        @Param("A condition that says when it is done.") Condition until,

        @Param("How long the person has; without it 15m.") @Nullable
        Duration upTo,

        @Param("Elements to outline in the window and in the picture.") @Nullable
        List<ElementRef> outline,

        @Param("An address where it can be done in any other browser, for machines without a visible window.") @Nullable
        Text elsewhere,

        @Param(
                "The pause before the page is loaded again while it is done elsewhere. Without it the page is only watched.")
        @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration PUBLIC_PAUSE = Duration.ofSeconds(5);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public String describe() {
        return "hand off until " + until;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.saying(Deed.Verb.TASK, task));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Finding before = look(stage);
        if (before.holds()) {
            return before;
        }
        String what = stage.resolve(task).text();
        if (!stage.isSeen() && elsewhere == null) {
            throw new StepFailed(
                    StepFailed.Cause.LATE,
                    before.expected(),
                    before.found() + "; only a person can do this, and the browser's window is not visible",
                    "run it again with --headed, and in the window that opens: " + what);
        }
        List<Locator> outlined = outlined(stage);
        stage.keepPicture(new Name("task"), stage.page().picture(Page.Frame.VIEW, outlined));
        Finding finding = stage.isSeen() ? inWindow(stage, what, outlined) : elsewhere(stage, what);
        if (!finding.holds()) {
            throw new StepFailed(
                    StepFailed.Cause.LATE,
                    finding.expected() + " within " + Durations.print(time()),
                    finding.found(),
                    "run it again when you have time: " + what);
        }
        stage.keepPicture(new Name("done"), stage.page().picture(Page.Frame.VIEW, List.of()));
        return finding;
    }

    private Duration time() {
        return upTo == null ? USUAL : upTo;
    }

    private List<Locator> outlined(Stage stage) throws StepFailed {
        List<Locator> outlined = new ArrayList<>();
        for (ElementRef element : outline == null ? List.<ElementRef>of() : outline) {
            outlined.add(stage.locate(element));
        }
        return outlined;
    }

    /** The page belongs to the person meanwhile: it is looked at and not touched, least of all loaded again. */
    private Finding inWindow(Stage stage, String what, List<Locator> outlined) throws StepFailed {
        Instant end = stage.handOver(new Stage.Task(what, stage.page().address(), false, time()));
        String clock = CLOCK.format(end.atZone(ZoneId.systemDefault()));
        stage.page().banner(what + "\nFediferry waits until " + clock + " and goes on by itself.", outlined);
        try {
            Duration pause = until.isOnPage() ? GLANCE : PUBLIC_PAUSE;
            return stage.patiently(() -> look(stage), new Stage.Wait(pause, time(), false));
        } finally {
            stage.page().noBanner();
        }
    }

    private Finding elsewhere(Stage stage, String what) throws StepFailed {
        String address = elsewhere == null ? "" : stage.resolve(elsewhere).text();
        stage.handOver(new Stage.Task(what, address(address), true, time()));
        Duration pause = every == null ? GLANCE : every;
        return stage.patiently(
                elsewhere(stage), new Stage.Wait(until.isOnPage() ? pause : PUBLIC_PAUSE, time(), false));
    }

    private Stage.Question elsewhere(Stage stage) {
        return new Stage.Question() {
            private boolean again;

            @Override
            public Finding ask() throws StepFailed {
                if (again && every != null && until.isOnPage()) {
                    stage.page().reload(stage.limit());
                }
                again = true;
                return look(stage);
            }
        };
    }

    /** While somebody else uses the page it may be anywhere, or between two documents; a server may be busy. */
    private Finding look(Stage stage) throws StepFailed {
        try {
            return until.test(stage);
        } catch (StepFailed failed) {
            if (!failed.kind().mayPass()) {
                throw failed;
            }
            return Finding.missed(until.toString(), failed.found());
        }
    }

    private static URI address(String written) throws StepFailed {
        try {
            return URI.create(written.strip());
        } catch (IllegalArgumentException wrong) {
            throw new StepFailed("an address for the person", "\"" + written + "\"", "see elsewhere: in the scenario");
        }
    }
}
