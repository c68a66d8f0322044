package org.fediferry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the browser has reported about downloads. Reports are kept by the identifier of the download, because they may
 * come in any order and, for several accounts, on the same line.
 */
final class DownloadLog {

    private final Map<String, Transfer> transfers = new ConcurrentHashMap<>();

    /**
     * One download as far as it is known.
     *
     * @param frame where it began; null while only its progress is known
     * @param name the name that the server offers
     * @param total in bytes, 0 where the server does not say
     * @param file what it is called where it was saved; empty before that
     */
    record Transfer(
            String id, @Nullable String frame, String name, long received, long total, State state, String file) {

        private Transfer begun(String inFrame, String offered) {
            return new Transfer(id, inFrame, offered, received, total, state, file);
        }

        private Transfer moved(long bytes, long of, State now) {
            boolean over = state != State.RUNNING;
            return new Transfer(
                    id, frame, name, Math.max(received, bytes), Math.max(total, of), over ? state : now, file);
        }

        /** The path is one of the machine that the browser is on. */
        private Transfer saved(String path) {
            String called = path.isEmpty() ? file : path.replaceFirst("^.*[/\\\\]", "");
            return new Transfer(id, frame, name, received, total, state, called);
        }
    }

    /** How far a download is. */
    enum State {
        RUNNING,
        COMPLETE,
        BROKEN_OFF
    }

    /** Takes a report; others are not about downloads. */
    void report(String event, JsonNode about) {
        String id = about.path("guid").asText();
        switch (event) {
            case "Browser.downloadWillBegin" ->
                change(
                        id,
                        old -> old.begun(
                                about.path("frameId").asText(),
                                about.path("suggestedFilename").asText()));
            case "Browser.downloadProgress" ->
                change(
                        id,
                        old -> old.moved(
                                        about.path("receivedBytes").asLong(),
                                        about.path("totalBytes").asLong(),
                                        state(about.path("state").asText()))
                                .saved(about.path("filePath").asText()));
            default -> {}
        }
    }

    private void change(String id, UnaryOperator<Transfer> change) {
        transfers.compute(
                id,
                (key, old) -> change.apply(old == null ? new Transfer(key, null, "", 0, 0, State.RUNNING, "") : old));
    }

    private static State state(String written) {
        return switch (written) {
            case "completed" -> State.COMPLETE;
            case "canceled" -> State.BROKEN_OFF;
            default -> State.RUNNING;
        };
    }

    /** The downloads known by now. */
    Set<String> known() {
        return Set.copyOf(transfers.keySet());
    }

    /** A download that began in none of the frames of others and is not among those known before. */
    Optional<Transfer> begunSince(Set<String> before, Set<String> otherFrames) {
        return transfers.values().stream()
                .filter(transfer -> transfer.frame() != null && !otherFrames.contains(transfer.frame()))
                .filter(transfer -> !before.contains(transfer.id()))
                .findFirst();
    }

    /** One download by its identifier. */
    Optional<Transfer> find(String id) {
        return Optional.ofNullable(transfers.get(id));
    }
}
