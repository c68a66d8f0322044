package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.testng.annotations.Test;

/** Certificate authorities of one's own. */
@Test(groups = "unit")
public class AuthoritiesTest {
    static final Path AUTHORITY = Path.of("src/test/resources/tls/ca.pem");

    public void trustsAServerOfANamedAuthority() throws IOException, GeneralSecurityException, LookupFailed {
        try (FixtureServer secure = FixtureServer.startSecure()) {
            secure.json("/api/v2/instance", "{\"version\": \"4.6.5\"}");
            PublicWeb web = new PublicWeb(WebOptions.ofVersion("1.2.3").withAuthority(AUTHORITY));

            assertThat(web.instance(secure.address()).version()).isEqualTo(Version.parse("4.6.5"));
        }
    }

    public void doesNotFollowFromHttpsToHttp() throws IOException, GeneralSecurityException {
        try (FixtureServer secure = FixtureServer.startSecure();
                FixtureServer plain = FixtureServer.start()) {
            plain.json("/users/ada", "{\"id\": \"{here}/users/ada\"}");
            secure.on(
                    "/users/ada", FixtureServer.Reply.status(301, "").with("Location", plain.address() + "/users/ada"));
            PublicWeb web = new PublicWeb(WebOptions.ofVersion("1.2.3").withAuthority(AUTHORITY));

            assertThatThrownBy(() -> web.actor(secure.at("/users/ada")))
                    .isInstanceOf(LookupFailed.class)
                    .hasMessageContaining("a redirect to \"http://127.0.0.1")
                    .hasMessageEndingWith("and never from https to http");
            assertThat(plain.asked()).isEmpty();
        }
    }

    public void saysWhatIsWrongWithAFile() throws IOException {
        Path missing = Path.of("missing.pem");
        Path empty = Files.createTempFile("empty", ".pem");
        Path text = Files.writeString(Files.createTempFile("text", ".pem"), "-----BEGIN CERTIFICATE-----\nno\n");
        try {
            assertThatThrownBy(() -> new PublicWeb(WebOptions.ofVersion("1.2.3").withAuthority(missing)))
                    .isInstanceOf(InvalidAuthority.class)
                    .hasMessage("cannot trust the certificate authority in \"missing.pem\": there is no such file;"
                            + " it must be a PEM file, text that begins with \"-----BEGIN CERTIFICATE-----\"");
            assertThatThrownBy(() -> new PublicWeb(WebOptions.ofVersion("1.2.3").withAuthority(empty)))
                    .hasMessageContaining("it holds no certificate");
            assertThatThrownBy(() -> new PublicWeb(WebOptions.ofVersion("1.2.3").withAuthority(text)))
                    .hasMessageContaining("it holds no certificate");
        } finally {
            Files.delete(empty);
            Files.delete(text);
        }
    }
}
