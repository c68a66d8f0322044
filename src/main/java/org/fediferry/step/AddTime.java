package org.fediferry.step;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

@StepDoc(
        summary = "Adds a length of time to a moment and gives the sum a name, as people write it.",
        example = "- add-time: allowed\n  to: ${made}\n  length: 6d")
public record AddTime(
        @Param("The name by which later steps of the flow know it: ${name}.")
        Name name,

        @Param("The moment, as programs write it: 2026-11-20T10:30:00Z.")
        Text to,

        @Param("How much later.") Duration length)
        implements Action {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    @Override
    public String describe() {
        return "add " + Durations.print(length) + " to " + to;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        String written = stage.resolve(to).text();
        try {
            Instant moment = moment(written).plus(length);
            String sum = WHEN.format(moment.atZone(ZoneId.systemDefault()));
            stage.remember(name, sum);
            return Finding.met("a moment", sum);
        } catch (DateTimeException wrong) {
            throw new StepFailed("a moment such as 2026-11-20T10:30:00Z", "\"" + written + "\"", "");
        }
    }

    static Instant moment(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
