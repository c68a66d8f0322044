package org.fediferry.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process as a file names it: its number and when it began, since numbers are used again. */
record ProcessMark(long pid, Instant began) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\S+)");

    /** The system counts from its boot, whose moment moves when its clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static Optional<ProcessMark> parse(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessMark(Long.parseLong(matcher.group(1)), Instant.parse(matcher.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The process, if it is still the same one and alive. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessTree::isRunning)
                .filter(process ->
                        Duration.between(began, process.info().startInstant().orElse(Instant.EPOCH))
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0);
    }

    @Override
    public String toString() {
        return pid + " " + began;
    }
}
