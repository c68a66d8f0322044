package org.fediferry.browser;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Where sessions with a browser come from: drivers of this machine, or a Selenium Grid. */
interface Sessions {

    /** A session with a browser of its own. @throws org.openqa.selenium.WebDriverException where none comes */
    Session start();

    /**
     * A session with a browser.
     *
     * @param line the address of the browser's DevTools protocol; null where it speaks none
     * @param credentials what the line wants to be told in its {@code Authorization}; empty where nothing
     */
    record Session(RemoteWebDriver driver, @Nullable URI line, String credentials) {

        String name() {
            return driver.getCapabilities().getBrowserName();
        }

        String version() {
            return driver.getCapabilities().getBrowserVersion();
        }
    }
}
