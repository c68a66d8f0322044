package org.fediferry.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.service.DriverCommandExecutor;

/** Sessions with browsers of this machine, each with a driver of its own. */
final class LocalSessions implements Sessions {

    private static final Duration START = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrowserSettings settings;
    private final Finder.Found found;
    private final Remains remains;
    private @Nullable Display display;

    LocalSessions(BrowserSettings settings, Finder.Found found, Remains remains) {
        this.settings = settings;
        this.found = found;
        this.remains = remains;
    }

    @Override
    public Session start() {
        SeparateDriver.Started service = service();
        remains.startDriver(service);
        ClientConfig patience = ClientConfig.defaultConfig().readTimeout(START);
        boolean root = "root".equals(System.getProperty("user.name"));
        RemoteWebDriver driver = new RemoteWebDriver(
                new DriverCommandExecutor(service, VendorCommand.KNOWN, patience),
                SessionOptions.of(settings, found.kind(), found.browser().path(), root));
        Capabilities session = driver.getCapabilities();
        remains.noteBrowser(session.getCapability("goog:processID"));
        remains.noteBrowser(session.getCapability("moz:processID"));
        remains.noteBrowsersOf(service);
        driver.manage().timeouts().scriptTimeout(Tab.MOMENT);
        return new Session(driver, line(session), "");
    }

    private SeparateDriver.Started service() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TMPDIR",
                remains.folder().path().toString(),
                // Without it Chromium calls a file with a name beyond ASCII "download".
                "LC_ALL",
                "C.UTF-8",
                "SE_AVOID_STATS",
                "true"));
        if (found.kind() == BrowserKind.WEBKIT && !settings.headed()) {
            if (display == null) {
                display = Display.start(Places.here(), remains);
            }
            environment.put("DISPLAY", display.name());
        }
        return SeparateDriver.of(found.kind(), found.driver().path(), Places.here())
                .usingAnyFreePort()
                .withEnvironment(environment)
                .build();
    }

    /** Where the browser itself listens, which its driver only says in part. */
    private static @Nullable URI line(Capabilities session) {
        for (String options : new String[] {"goog:chromeOptions", "ms:edgeOptions"}) {
            if (session.getCapability(options) instanceof Map<?, ?> known
                    && known.get("debuggerAddress") instanceof String address) {
                return ask(URI.create("http://" + address + "/json/version"));
            }
        }
        return null;
    }

    private static URI ask(URI address) {
        try {
            try (InputStream said = address.toURL().openStream()) {
                return URI.create(
                        JSON.readTree(said).path("webSocketDebuggerUrl").asText());
            }
        } catch (IOException e) {
            throw new WebDriverException("the browser does not say where it listens: " + e.getMessage(), e);
        }
    }
}
