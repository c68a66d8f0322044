package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.step.StepFailed;

/**
 * The files that the pages of one window use, as the browser has them, whatever server they are from. What a style sheet
 * names for another size or another scheme of colours, the browser has not loaded; it is asked for. A style sheet that the
 * server gave no lifetime the browser asks for once more.
 */
final class Resources {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So many files that the page itself did not need are asked for while one copy is made. */
    private static final int MOST_FETCHED = 40;

    private static final Set<String> LASTING = Set.of("Stylesheet", "Font");

    private final Context context;
    private final PageFiles files;

    /** Style sheets and fonts, which all pages of a server share, and what was fetched; empty where there is no such file. */
    private final Map<String, Optional<Resource>> kept = new HashMap<>();

    Resources(Context context) {
        this.context = context;
        this.files = new PageFiles(context);
    }

    /** Gives files while one copy is made. */
    interface Files {

        /** A file, also one that the page did not need. */
        Optional<Resource> of(String address) throws StepFailed;

        /** A file that the page has loaded. */
        Optional<Resource> loaded(String address) throws StepFailed;
    }

    /** What is done with the files of a page. */
    interface Work<T> {
        T with(Files files) throws StepFailed;
    }

    /** Lends the files of the page as it stands. */
    <T> T lend(Work<T> work) throws StepFailed {
        var ignored = context.call("Page.enable", Map.of(), PATIENCE);
        try {
            return work.with(new Lending(files.list()));
        } finally {
            disable();
        }
    }

    private void disable() throws StepFailed {
        try {
            var ignored = context.call("Page.disable", Map.of(), PATIENCE);
        } catch (PageBusy leaving) {
            context.refuseIfGone();
        }
    }

    /** The files of one page. */
    private final class Lending implements Files {

        private final Map<String, JsonNode> listed;
        private final Map<String, Optional<Resource>> given = new HashMap<>();
        private int fetched;

        private Lending(Map<String, JsonNode> listed) {
            this.listed = listed;
        }

        @Override
        public Optional<Resource> loaded(String address) throws StepFailed {
            Optional<Resource> known = kept.getOrDefault(address, given.get(address));
            JsonNode about = listed.get(address);
            if (known != null || about == null) {
                return known == null ? Optional.empty() : known;
            }
            Optional<Resource> loaded =
                    files.loaded(address, about.path("mimeType").asText());
            if (loaded.isEmpty()) {
                // Of fonts the browser keeps only what it draws with; its cache has the file.
                return fetch(address);
            }
            (LASTING.contains(about.path("type").asText()) ? kept : given).put(address, loaded);
            return loaded;
        }

        @Override
        public Optional<Resource> of(String address) throws StepFailed {
            Optional<Resource> loaded = loaded(address);
            return loaded.isPresent() || kept.containsKey(address) ? loaded : fetch(address);
        }

        private Optional<Resource> fetch(String address) throws StepFailed {
            if (!address.matches("(?i)https?://.*") || fetched++ >= MOST_FETCHED) {
                return Optional.empty();
            }
            Optional<Resource> asked = files.fetch(address);
            kept.put(address, asked);
            return asked;
        }
    }
}
