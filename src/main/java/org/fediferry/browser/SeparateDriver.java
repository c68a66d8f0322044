package org.fediferry.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriverService;

/**
 * Starts a driver in a session of its own where the system can: a terminal sends Ctrl-C to all processes of a session's
 * foreground, and a browser that ends by it leaves nobody to sign out.
 */
final class SeparateDriver extends ChromeDriverService.Builder {
    private final List<String> before;

    private SeparateDriver(List<String> before) {
        this.before = before;
    }

    static ChromeDriverService.Builder of(Path driver, Places places) {
        Optional<Path> setsid = places.program("setsid");
        List<String> before = setsid.isPresent() ? List.of(driver.toString()) : List.of();
        return new SeparateDriver(before)
                .usingDriverExecutable(setsid.orElse(driver).toFile());
    }

    @Override
    protected List<String> createArgs() {
        List<String> arguments = new ArrayList<>(before);
        arguments.addAll(super.createArgs());
        return arguments;
    }
}
