package org.fediferry.browser;

import java.util.Map;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.RemoteExecuteMethod;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.HttpMethod;

/** The command by which drivers of the Chromium family pass something on to the DevTools protocol of the window they hold. */
final class VendorCommand {

    private static final String GOOGLE = "googleDevTools";
    private static final String MICROSOFT = "microsoftDevTools";

    /** What a line to a driver must know for it. */
    static final Map<String, CommandInfo> KNOWN = Map.of(
            GOOGLE, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST),
            MICROSOFT, new CommandInfo("/session/:sessionId/ms/cdp/execute", HttpMethod.POST));

    private VendorCommand() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> call(RemoteWebDriver driver, String method, Map<String, ?> parameters) {
        Capabilities session = driver.getCapabilities();
        String name = session.getCapability("ms:edgeOptions") == null ? GOOGLE : MICROSOFT;
        Object answer = new RemoteExecuteMethod(driver).execute(name, Map.of("cmd", method, "params", parameters));
        return answer instanceof Map<?, ?> values ? (Map<String, Object>) values : Map.of();
    }
}
