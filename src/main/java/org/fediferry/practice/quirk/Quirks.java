package org.fediferry.practice.quirk;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The switches of a running practice server; safe to change from any thread. */
public final class Quirks {

    private final Map<Quirk, Integer> on = new EnumMap<>(Quirk.class);
    private final Map<String, Duration> slow = new LinkedHashMap<>();
    private final Set<String> htmlInsteadOfJson = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> renamedIds = new LinkedHashMap<>();
    private @Nullable URI lookAlike;

    public synchronized void on(Quirk quirk) {
        on(quirk, Integer.MAX_VALUE);
    }

    public synchronized void on(Quirk quirk, int times) {
        on.put(quirk, times);
    }

    public synchronized void off(Quirk quirk) {
        on.remove(quirk);
    }

    public synchronized void clear() {
        on.clear();
        slow.clear();
        htmlInsteadOfJson.clear();
        renamedIds.clear();
        lookAlike = null;
    }

    public synchronized boolean isOn(Quirk quirk) {
        return amount(quirk) > 0;
    }

    /** The number that the quirk was switched on with, less what {@link #take} has used up. */
    public synchronized int amount(Quirk quirk) {
        return on.getOrDefault(quirk, 0);
    }

    /** Whether the quirk strikes this time; uses up one of its times. */
    public synchronized boolean take(Quirk quirk) {
        if (!isOn(quirk)) {
            return false;
        }
        on.merge(quirk, -1, Integer::sum);
        return true;
    }

    /** Answers of paths that begin so are held back for this long (30 s at most). */
    public synchronized void slow(String pathPrefix, Duration delay) {
        slow.put(pathPrefix, delay);
    }

    public synchronized Duration delayOf(String path) {
        Duration delay = slow.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Duration.ZERO);
        return delay.toSeconds() > 30 ? Duration.ofSeconds(30) : delay;
    }

    /** Paths that begin so answer with a page where JSON is due, as bot protection does. */
    public synchronized void html(String pathPrefix) {
        htmlInsteadOfJson.add(pathPrefix);
    }

    public synchronized boolean answersHtml(String path) {
        return htmlInsteadOfJson.stream().anyMatch(path::startsWith);
    }

    /** Who asks for the sign-in page is sent to the one of another server from now on. */
    public synchronized void leadAstray(URI address) {
        lookAlike = address;
    }

    public synchronized Optional<URI> lookAlike() {
        return Optional.ofNullable(lookAlike);
    }

    /** The page at this path drifts: one element id is another one from now on. */
    public synchronized void renameId(String path, String id, String newId) {
        renamedIds.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(id, newId);
    }

    public synchronized String drift(String path, String html) {
        String drifted = html;
        for (Map.Entry<String, String> entry :
                renamedIds.getOrDefault(path, Map.of()).entrySet()) {
            String attribute = "\\b(id|for)=\"" + Pattern.quote(entry.getKey()) + "\"";
            drifted = drifted.replaceAll(attribute, "$1=\"" + entry.getValue() + "\"");
        }
        return drifted;
    }
}
