package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Durations;
import org.fediferry.step.Text;

/**
 * How to post an announcement again from time to time: a command, and a line for cron. What a scenario posts once with the
 * flow {@code TYPE/post-once}, the flow {@code TYPE/post-again} of the same server type posts again.
 */
final class Repetition {

    private static final String ONCE = "/post-once";
    private static final String AGAIN = "/post-again";
    private static final LocalTime HOUR = LocalTime.of(10, 0);
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long LONGEST = 365;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final long days;
    private final String flow;
    private final String account;
    private final String text;

    private Repetition(long days, String flow, String account, String text) {
        this.days = days;
        this.flow = flow;
        this.account = account;
        this.text = text;
    }

    /** Refuses what is no number of days, and scenarios that announce nothing. */
    static Repetition of(String every, Preparation preparation) throws Refused {
        Plan plan = preparation.plan();
        Optional<PlannedStep> once =
                plan.steps().stream().filter(step -> step.flow().endsWith(ONCE)).findFirst();
        if (once.isEmpty()) {
            throw new Refused(
                    "--repeat is for announcements, and " + plan.scenario() + " posts none",
                    "leave it out, or run a scenario that announces something, such as mastodon/announce");
        }
        PlannedStep step = once.get();
        AccountSettings account = preparation.accounts().get(step.role());
        return new Repetition(
                days(every),
                step.flow().replace(ONCE, AGAIN),
                account == null ? step.role() : account.name(),
                step.scope().fill(Text.parse("${text}"), new KnownValues(plan.accounts())));
    }

    private static long days(String every) throws Refused {
        try {
            Duration length = Durations.parse(every);
            if (length.equals(Duration.ofDays(length.toDays())) && length.toDays() <= LONGEST) {
                return length.toDays();
            }
        } catch (IllegalArgumentException noLength) {
            // Told below, together with lengths that are no whole days.
        }
        throw new Refused(
                "\"" + every + "\" is not how often an announcement can be repeated",
                "name whole days, from 1d to " + LONGEST + "d: --repeat 30d");
    }

    /** Prints it; nothing is installed, and nothing goes on in the background. */
    void print(Home home, Optional<Path> config, ZonedDateTime now, PrintWriter out) {
        String command = "fediferry run " + flow + " --account account=" + account + " --set " + quoted("text=" + text)
                + config.map(file -> " --config " + quoted(file.toAbsolutePath().toString()))
                        .orElse("");
        out.println("to post the announcement again, run:");
        out.println("  " + command);
        if (text.contains("\n")) {
            out.println("a line for cron cannot be made of it: its text has more than one line");
            return;
        }
        out.println("or have cron do so every " + days + " days, next on " + DATE.format(now.plusDays(days))
                + " (crontab -e; the password must be one that nobody has to type):");
        out.println("  0 " + HOUR.getHour() + " * * * " + String.join(" && ", cron(home, command, now)));
    }

    /** Cron knows no such period, so a line for every day counts the days; cron reads a bare % as the end of the line. */
    private List<String> cron(Home home, String command, ZonedDateTime now) {
        long offset =
                now.getZone().getRules().getStandardOffset(now.toInstant()).getTotalSeconds();
        long today = Math.floorDiv(now.with(HOUR).toEpochSecond() + offset, DAY);
        List<String> parts = new ArrayList<>();
        parts.add("[ $(( ($(date +%s) + " + offset + ") / " + DAY + " % " + days + " )) -eq " + today % days + " ]");
        parts.add("cd " + quoted(home.folder().toAbsolutePath().normalize().toString()));
        parts.add("./" + command);
        return parts.stream().map(part -> part.replace("%", "\\%")).toList();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
