package org.fediferry.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder that remembers what pages were like when they were found good.
 *
 * <pre>
 * mastodon-4.5/aliases.json       one file a page, see {@link Fingerprints}; of the language in which it was seen last
 * </pre>
 */
public final class FingerprintFolder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;

    /** A folder that may not be there yet. */
    public FingerprintFolder(Path root) {
        this.root = root;
    }

    /**
     * What is remembered of a page.
     *
     * @param problems is told in one line of a file that cannot be read; the page is then as if never seen
     */
    public Optional<Fingerprints> read(PageContract contract, Consumer<String> problems) {
        Path file = file(contract);
        try {
            Fingerprints read = JSON.readValue(Files.readAllBytes(file), Fingerprints.class);
            if (read.isWhole() && read.page().equals(contract.page())) {
                return Optional.of(read);
            }
            problems.accept(file + ": it does not say what the page was like; remove it, a good page is remembered anew");
        } catch (NoSuchFileException neverSeen) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            problems.accept(file + ": it is damaged (" + e.getOriginalMessage()
                    + "); remove it, a good page is remembered anew");
        } catch (IOException e) {
            problems.accept(file + ": it cannot be read (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    /** Remembers a page that keeps its contract, in place of what was remembered of it. */
    public void write(Fingerprints fingerprints) throws IOException {
        Path file = file(fingerprints.serverType(), fingerprints.version(), fingerprints.page());
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(aside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fingerprints));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Path file(PageContract contract) {
        return file(
                contract.pages().serverType().name(), contract.pages().version().line(), contract.page());
    }

    private Path file(String serverType, String version, String page) {
        return root.resolve(String.format(Locale.ROOT, "%s-%s", serverType, version))
                .resolve(page + ".json");
    }
}
