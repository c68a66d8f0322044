package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.failure;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class CertificatesTest {

    private static final String PASSWORD = "changeit";

    private HttpsServer server;
    private String key;
    private Path folder;

    @BeforeClass(alwaysRun = true)
    public void start() throws Exception {
        folder = Files.createTempDirectory("fediferry-tls-");
        KeyStore store = selfSigned(folder.resolve("server.p12"));
        byte[] encoded = store.getCertificate("server").getPublicKey().getEncoded();
        key = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(encoded));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                PageServer.answer(exchange, 200, "text/html", "<title>Safe</title>");
            }
        });
        server.start();
    }

    private static KeyStore selfSigned(Path file) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "3650",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    @AfterClass(alwaysRun = true)
    public void stop() throws Exception {
        server.stop(0);
        Files.delete(folder.resolve("server.p12"));
        Files.delete(folder);
    }

    private URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    public void refusesACertificateThatNobodyHasSigned() {
        try (Testbed bed = new Testbed()) {
            StepFailed failed = failure(() -> bed.page.open(address(), LIMIT));
            assertThat(failed.found())
                    .isEqualTo("a certificate that the browser does not trust (ERR_CERT_AUTHORITY_INVALID) at "
                            + address());
        }
    }

    public void trustsAKeyThatTheSettingsName() throws Exception {
        BrowserSettings usual = BrowserSettings.DEFAULT;
        BrowserSettings trusting = new BrowserSettings(
                usual.kind(), false, Duration.ZERO, usual.viewport(), null, null, usual.languages(), Set.of(key));
        try (Browser browser = BrowserLauncher.start(trusting)) {
            Page page = browser.pageFor(AccountContext.of("old", address(), folder));
            page.open(address(), LIMIT);
            assertThat(page.html()).contains("<title>Safe</title>");
        }
    }
}
