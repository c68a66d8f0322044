package org.fediferry.browser;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.UsernameAndPassword;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;

/** Sessions with browsers of a Selenium Grid. Files that they download stay on their nodes until they are asked for. */
final class GridSessions implements Sessions {

    /** A Grid whose nodes are all busy lets ask for five minutes, and then says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(310);

    private final BrowserSettings settings;
    private final URI grid;

    GridSessions(BrowserSettings settings, URI grid) {
        this.settings = settings;
        this.grid = grid;
    }

    @Override
    public Session start() {
        // Whether a node's browser belongs to the superuser is for the node to know and to say.
        MutableCapabilities options = SessionOptions.of(settings, settings.kind(), null, false);
        options.setCapability("se:downloadsEnabled", true);
        ClientConfig config =
                ClientConfig.defaultConfig().baseUrl(url(plain(grid))).readTimeout(PATIENCE);
        String[] person = person(grid);
        if (person != null) {
            config = config.authenticateAs(new UsernameAndPassword(person[0], person[1]));
        }
        RemoteWebDriver driver = new RemoteWebDriver(
                new HttpCommandExecutor(VendorCommand.KNOWN, config, HttpClient.Factory.createDefault()), options);
        driver.manage().timeouts().scriptTimeout(Tab.MOMENT);
        boolean chromium = SessionOptions.isChromium(driver.getCapabilities());
        return new Session(
                driver,
                chromium ? line(String.valueOf(driver.getSessionId())) : null,
                person == null ? "" : basic(person[0] + ":" + person[1]));
    }

    /** Through the Grid at the address that we know it by, which is not always the one that its nodes know. */
    private URI line(String session) {
        return URI.create(plain(grid).toString().replaceFirst("^http", "ws").replaceFirst("/$", "") + "/session/"
                + session + "/se/cdp");
    }

    /** The address without the name and password that may be in it. */
    static URI plain(URI grid) {
        return URI.create(grid.toString().replaceFirst("//[^/@]*@", "//"));
    }

    private static String @Nullable [] person(URI grid) {
        String written = grid.getUserInfo();
        int colon = written == null ? -1 : written.indexOf(':');
        return written == null || colon < 0
                ? null
                : new String[] {written.substring(0, colon), written.substring(colon + 1)};
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new WebDriverException(e.getMessage(), e);
        }
    }
}
