package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** WebDriverManager against a mirror of our own: needs no browser, but the network of this machine. */
@Test(groups = "browser", singleThreaded = true)
public class DriverFetchTest {

    private static final Program BROWSER = new Program(Path.of("/opt/browser"), "156.0.8078.79");

    private final Map<String, String> properties = new HashMap<>();
    private PageServer mirror;
    private Path cache;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        mirror = new PageServer();
        cache = Files.createTempDirectory("fediferry-wdm-");
        set("wdm.chromeGoodVersionsUrl", mirror.address("/good.json").toString());
        set("wdm.chromeLastGoodVersionsUrl", mirror.address("/last.json").toString());
        set("wdm.chromeDownloadUrlPattern", mirror.address("/") + "%s/%s/chromedriver-%s.zip");
        set("wdm.chromeDriverUrl", mirror.address("/driver/").toString());
        set("wdm.commandsPropertiesOnlineFirst", "false");
        set("wdm.cachePath", cache.toString());
    }

    private void set(String name, String value) {
        properties.put(name, value);
        System.setProperty(name, value);
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        properties.keySet().forEach(System::clearProperty);
        mirror.close();
        Testbed.remove(cache);
    }

    public void fetchesTheDriverOfTheBrowsersVersion() throws IOException {
        byte[] zip = zip();
        String build = "{\"version\":\"156.0.8078.79\",\"revision\":\"1\",\"downloads\":{\"chromedriver\":"
                + "[{\"platform\":\"linux64\",\"url\":\"" + mirror.address("/156/linux64/chromedriver-linux64.zip")
                + "\"}]}}";
        mirror.at(
                        "/good.json",
                        exchange ->
                                PageServer.answer(exchange, 200, "application/json", "{\"versions\":[" + build + "]}"))
                .at(
                        "/last.json",
                        exchange -> PageServer.answer(
                                exchange,
                                200,
                                "application/json",
                                "{\"channels\":{\"Stable\":{\"channel\":\"Stable\",\"version\":\"156.0.8078.79\"}}}"))
                .at("/driver/", exchange -> PageServer.answer(exchange, 200, "text/plain", "156.0.8078.79"))
                .at("/156", exchange -> {
                    exchange.sendResponseHeaders(200, zip.length);
                    exchange.getResponseBody().write(zip);
                });
        Path driver = new WebDriverManagerFetch(Duration.ofSeconds(30)).fetch(BROWSER);
        assertThat(driver).startsWith(cache).isExecutable().hasContent("#!/bin/sh\necho ChromeDriver 156.0.8078.79\n");
        assertThat(Program.ask(driver).serves(BROWSER)).isTrue();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("chromedriver-linux64/chromedriver"));
            zip.write("#!/bin/sh\necho ChromeDriver 156.0.8078.79\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    public void givesUpOnAMirrorThatNeverAnswers() {
        mirror.at("/good.json", exchange -> mirror.hang())
                .at("/last.json", exchange -> mirror.hang())
                .at("/driver/", exchange -> mirror.hang());
        BrowserUnavailable failed = Assertions.catchThrowableOfType(
                BrowserUnavailable.class, () -> new WebDriverManagerFetch(Duration.ofSeconds(1)).fetch(BROWSER));
        assertThat(failed.tried()).containsExactly("WebDriverManager fetched no driver: no answer within 1s");
        assertThat(failed.remedy()).isEqualTo("apt-get install chromium chromium-driver");
    }
}
