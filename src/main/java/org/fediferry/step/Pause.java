package org.fediferry.step;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

@StepDoc(
        summary = "Lets hours or days pass: the run ends as waiting, and goes on with --resume when they are over.",
        example = "- pause: 3d\n  because: the new server still fetches the accounts that you follow")
public record Pause(
        @Param("How long, counted from when the step was first begun; 0s for not at all.")
        Text pause,

        @Param("What is waited for, in words for people.") Text because)
        implements Action {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @Override
    public String describe() {
        return "pause for " + pause;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.saying(Deed.Verb.REST, pause));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Duration length = length(stage);
        Instant end = stage.firstBegun().plus(length);
        Instant now = stage.now();
        String expected = "a pause of " + Durations.print(length) + " to be over";
        if (now.isBefore(end)) {
            throw new StepFailed(
                    StepFailed.Cause.LATE,
                    expected,
                    "it lasts until " + WHEN.format(end.atZone(ZoneId.systemDefault())) + ": "
                            + stage.resolve(because).text(),
                    "nothing needs to stay open meanwhile; continue then with run --resume");
        }
        return Finding.met(expected, "over since " + WHEN.format(end.atZone(ZoneId.systemDefault())));
    }

    private Duration length(Stage stage) throws StepFailed {
        String written = stage.resolve(pause).text();
        try {
            return Durations.parseOrNone(written);
        } catch (IllegalArgumentException wrong) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a length of time",
                    "\"" + written + "\"",
                    "write for example 3d, or 0s for no pause");
        }
    }
}
