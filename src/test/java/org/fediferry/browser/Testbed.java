package org.fediferry.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A page of an account of its own in the one browser of the tests, and the server that it is on. */
final class Testbed implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(400);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable Browser shared;

    final PageServer server = new PageServer();
    final Path downloads;
    final Page page;

    Testbed() {
        try {
            downloads = Files.createTempDirectory("fediferry-downloads-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = browser()
                .pageFor(new AccountContext(
                        "role" + NUMBER.incrementAndGet(),
                        Set.of(Origin.of(server.address("/"))),
                        new Forbidden(List.of(), List.of(".never")),
                        downloads));
    }

    /** Started at the first use; its own shutdown hook ends it. */
    static synchronized Browser browser() {
        if (shared == null) {
            shared = BrowserLauncher.start(BrowserSettings.DEFAULT);
        }
        return shared;
    }

    /** Something that a step would do. */
    interface Deed {
        void run() throws StepFailed;
    }

    static StepFailed failure(Deed deed) {
        return Assertions.catchThrowableOfType(StepFailed.class, deed::run);
    }

    Testbed open(String name) throws StepFailed {
        page.open(address(name), LIMIT);
        return this;
    }

    URI address(String path) {
        return server.address(path);
    }

    /** What a message says, with the address of the server replaced, which is another one in each run. */
    String plain(StepFailed failed) {
        return plain(failed.getMessage());
    }

    String plain(@Nullable String text) {
        return String.valueOf(text).replace(address("").toString(), "http://server");
    }

    /** The text of the element with this id, as the page has it now. */
    String text(String id) throws StepFailed {
        return Jsoup.parse(page.html()).select("#" + id).text();
    }

    static Locator stays(String... candidates) {
        return new Locator("page.thing", "Thing", List.of(candidates), null, ClickBrings.NOTHING);
    }

    static Locator leads(String... candidates) {
        return new Locator("page.thing", "Thing", List.of(candidates), null, ClickBrings.PAGE);
    }

    static Locator about(String text, String... candidates) {
        return new Locator("page.thing", "Thing", List.of(candidates), text, ClickBrings.NOTHING);
    }

    @Override
    public void close() {
        server.close();
        remove(downloads);
    }

    /** Removes a folder of a test with all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
