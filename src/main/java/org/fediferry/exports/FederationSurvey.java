package org.fediferry.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fediferry.fediverse.FederationCheck;
import org.fediferry.fediverse.FederationCheck.Federation;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Pause;
import org.fediferry.fediverse.PublicWeb;

/**
 * Asks for many accounts, one after the other and with a pause, whether they federate, and writes those that do as a
 * file that Mastodon imports. What was answered is kept beside that file, so that nobody is asked for twice.
 */
public final class FederationSurvey {
    private static final int MOST_FAILURES_IN_A_ROW = 5;

    private final Function<Handle, FederationCheck> web;
    private final Asking asking;
    private final Path into;
    private final SurveyFile known;

    /** How politely to ask. */
    public record Asking(Duration pause, Clock clock, Pause pauses) {

        public static Asking every(Duration pause) {
            return new Asking(pause, Clock.systemUTC(), Pause.real());
        }
    }

    /** Hears of every answer. */
    @FunctionalInterface
    public interface Listener {
        void answered(int done, int total, Handle handle);
    }

    /**
     * What came of it.
     *
     * @param stoppedBy why nobody was asked for any more; empty where everybody was
     */
    public record Result(Map<Handle, Federation> answers, String stoppedBy) {

        public List<Handle> of(Federation federation) {
            return answers.entrySet().stream()
                    .filter(entry -> entry.getValue() == federation)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private FederationSurvey(Function<Handle, FederationCheck> web, Asking asking, Path into, SurveyFile known) {
        this.web = web;
        this.asking = asking;
        this.into = into;
        this.known = known;
    }

    /** Goes on with what a run before has kept; a file of somebody else is never written over. */
    public static FederationSurvey into(Path file, PublicWeb web, Asking asking) throws IOException, UnreadableExport {
        Path kept = file.resolveSibling(file.getFileName() + ".asked");
        if (Files.exists(file) && !Files.exists(kept)) {
            throw new UnreadableExport(
                    file + " is there already", "name another file: --into FILE, or move this one away");
        }
        return new FederationSurvey(web::federates, asking, file, SurveyFile.open(kept));
    }

    /** Asks for everybody who is not known yet, and writes the file. */
    public Result ask(Collection<Handle> handles, Listener listener) throws IOException {
        Map<Handle, Federation> answers = new LinkedHashMap<>();
        String stoppedBy = "";
        int failures = 0;
        boolean first = true;
        for (Handle handle : handles) {
            Optional<Federation> before = known.of(handle);
            if (before.isPresent() || !stoppedBy.isEmpty()) {
                answers.put(handle, before.orElse(Federation.UNKNOWN));
                continue;
            }
            if (!first && !pause()) {
                stoppedBy = "it was stopped";
                answers.put(handle, Federation.UNKNOWN);
                continue;
            }
            first = false;
            FederationCheck check = web.apply(handle);
            known.add(handle, check.federation(), asking.clock().instant());
            answers.put(handle, check.federation());
            failures = check.federation() == Federation.UNKNOWN ? failures + 1 : 0;
            if (check.isRefusal() || failures >= MOST_FAILURES_IN_A_ROW) {
                stoppedBy = "for @" + handle + " there was " + check.found() + "; " + check.advice();
            }
            listener.answered(answers.size(), handles.size(), handle);
        }
        Result result = new Result(answers, stoppedBy);
        SurveyFile.writeFollows(into, new ArrayList<>(result.of(Federation.YES)));
        return result;
    }

    private boolean pause() {
        try {
            asking.pauses().of(asking.pause());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
