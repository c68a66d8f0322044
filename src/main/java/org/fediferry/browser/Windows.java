package org.fediferry.browser;

import org.openqa.selenium.Alert;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.service.DriverCommandExecutor;

/** The windows of one browser, of which the driver can hold one at a time. Not for several threads. */
final class Windows {

    private final RemoteWebDriver driver;
    private String current;

    Windows(RemoteWebDriver driver) {
        this.driver = driver;
        this.current = driver.getWindowHandle();
    }

    String current() {
        return current;
    }

    RemoteWebDriver at(String handle) {
        if (!handle.equals(current)) {
            driver.switchTo().window(handle);
            current = handle;
        }
        return driver;
    }

    /** Whether the browser is on another machine, which has none of our files. */
    boolean areElsewhere() {
        return !(driver.getCommandExecutor() instanceof DriverCommandExecutor);
    }

    /** Answers a question of the page with "cancel" and gives its text. */
    String cancelQuestion() {
        Alert alert = driver.switchTo().alert();
        String text = alert.getText();
        alert.dismiss();
        return text;
    }
}
