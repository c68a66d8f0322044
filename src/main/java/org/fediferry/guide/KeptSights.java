package org.fediferry.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fediferry.drift.PageView;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The pages that a run has kept, by the steps that stood before them. */
final class KeptSights {

    private final Path folder;
    private final Map<String, NavigableMap<Integer, String>> files = new HashMap<>();
    private final Map<String, Optional<PageView>> read = new HashMap<>();

    KeptSights(Path folder, RunRecord run) {
        this.folder = folder;
        for (StepRecord step : run.steps()) {
            String page = step.page();
            if (page != null) {
                files.computeIfAbsent(step.role(), role -> new TreeMap<>()).put(step.number(), page);
            }
        }
    }

    /** The page on which a step acted. */
    Optional<PageView> before(String role, int step) {
        return page(files.getOrDefault(role, new TreeMap<>()).lowerEntry(step));
    }

    /** The page that was there when a step had ended. */
    Optional<PageView> after(String role, int step) {
        return page(files.getOrDefault(role, new TreeMap<>()).floorEntry(step));
    }

    private Optional<PageView> page(Map.@Nullable Entry<Integer, String> entry) {
        return entry == null ? Optional.empty() : read.computeIfAbsent(entry.getValue(), this::read);
    }

    private Optional<PageView> read(String file) {
        try {
            return Optional.of(new PageView(Jsoup.parse(Files.readString(folder.resolve(file)))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
