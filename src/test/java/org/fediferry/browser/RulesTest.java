package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fediferry.step.Forbidden;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class RulesTest {

    private final Rules rules = new Rules(
            new AccountContext("old", Set.of(), new Forbidden(List.of("/disputes"), List.of()), Path.of("x")));

    @DataProvider
    Object[] forbidden() {
        return new Object[] {
            "https://old.example/settings/delete",
            "https://old.example/settings/delete?lang=en",
            "https://old.example//settings///delete/",
            "https://old.example/settings/./delete",
            "https://old.example/settings/x/../delete",
            "https://old.example/settings/%64el%65te",
            "https://old.example/Settings/DELETE.json",
            "https://old.example:8443/settings\\delete",
            "/settings/delete",
            "https://old.example/account/delete",
            "https://old.example/disputes/1",
            "https://old.example/settings/delete%zz",
            "https://accountscenter.example/Disputes/deletion",
        };
    }

    @Test(dataProvider = "forbidden")
    public void knowsAForbiddenPathHoweverItIsWritten(String address) {
        assertThat(rules.isForbidden(address)).isTrue();
    }

    @DataProvider
    Object[] allowed() {
        return new Object[] {
            "https://old.example/settings/export",
            "https://old.example/@ada?next=/settings/delete",
            "https://old.example/#/settings/delete",
            "https://old.example/help/settings/delete",
            "https://settings/delete",
            "about:blank",
            "",
        };
    }

    @Test(dataProvider = "allowed")
    public void leavesOtherPathsAlone(String address) {
        assertThat(rules.isForbidden(address)).isFalse();
    }

    public void comparesOriginsAsBrowsersDo() {
        assertThat(Origin.of(URI.create("HTTPS://Old.Example:443/x"))).hasToString("https://old.example");
        assertThat(Origin.of(URI.create("https://old.example:8443"))).hasToString("https://old.example:8443");
        assertThat(Origin.of(URI.create("http://127.0.0.1:80/"))).hasToString("http://127.0.0.1");
    }

    public void trustsEncryptionAndThisMachine() {
        assertThat(Origin.of(URI.create("https://old.example")).isTrustworthy()).isTrue();
        assertThat(Origin.of(URI.create("http://127.0.0.1:3000")).isTrustworthy())
                .isTrue();
        assertThat(Origin.of(URI.create("http://[::1]:3000")).isTrustworthy()).isTrue();
        assertThat(Origin.of(URI.create("http://localhost")).isTrustworthy()).isTrue();
        assertThat(Origin.of(URI.create("http://old.example")).isTrustworthy()).isFalse();
        assertThat(Origin.of(URI.create("http://127.0.0.1.evil.example")).isTrustworthy())
                .isFalse();
        assertThat(Origin.of(URI.create("http://localhost.evil.example")).isTrustworthy())
                .isFalse();
    }

    public void refusesAnAccountWithoutEncryption() {
        assertThatThrownBy(() -> AccountContext.of("old", URI.create("http://old.example"), Path.of("x")))
                .hasMessage("secrets cannot be typed at http://old.example; the address has to begin with https://");
    }
}
