package org.fediferry.browser;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.browser.SeparateDriver.Started;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.service.DriverService;

/**
 * Starts the driver of any kind of browser, in a session of its own where the system can: a terminal sends Ctrl-C to all
 * processes of a session's foreground, and a browser that ends by it leaves nobody to sign out.
 */
final class SeparateDriver extends DriverService.Builder<Started, SeparateDriver> {

    private final List<String> before;
    private final BrowserKind kind;

    private SeparateDriver(BrowserKind kind, List<String> before) {
        this.kind = kind;
        this.before = before;
    }

    static SeparateDriver of(BrowserKind kind, Path driver, Places places) {
        Optional<Path> setsid = places.program("setsid");
        List<String> before = setsid.isPresent() ? List.of(driver.toString()) : List.of();
        return new SeparateDriver(kind, before)
                .usingDriverExecutable(setsid.orElse(driver).toFile());
    }

    /** A driver, whose program is known already: nothing is looked for. */
    static final class Started extends DriverService {

        private final BrowserKind kind;

        private Started(
                BrowserKind kind, File program, int port, List<String> arguments, Map<String, String> environment)
                throws IOException {
            super(program, port, DEFAULT_TIMEOUT, arguments, environment);
            this.kind = kind;
            sendOutputTo(OutputStream.nullOutputStream());
        }

        @Override
        public String getDriverProperty() {
            return "";
        }

        @Override
        protected String getDriverEnvironmentVariable() {
            return "";
        }

        @Override
        protected boolean hasShutdownEndpoint() {
            return kind.isChromium();
        }
    }

    @Override
    public int score(Capabilities capabilities) {
        return 0;
    }

    @Override
    protected void loadSystemProperties() {
        // Nothing but what it is told.
    }

    @Override
    protected List<String> createArgs() {
        List<String> arguments = new ArrayList<>(before);
        arguments.add("--port=" + getPort());
        if (kind.isChromium()) {
            arguments.add("--silent");
        }
        return arguments;
    }

    @Override
    protected Started createDriverService(
            File program, int port, Duration timeout, List<String> arguments, Map<String, String> environment) {
        try {
            return new Started(kind, program, port, arguments, environment);
        } catch (IOException e) {
            throw new WebDriverException(e);
        }
    }
}
