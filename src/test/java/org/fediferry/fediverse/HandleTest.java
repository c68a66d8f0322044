package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What people type and paste as a handle. */
@Test(groups = "unit")
public class HandleTest {

    @DataProvider
    public Object[][] spellings() {
        return new Object[][] {
            {"ada@harbour.example"},
            {"@ada@harbour.example"},
            {"  @ada@harbour.example\n"},
            {"\u2066@ada@harbour.example\u2069"},
            {"ADA@Harbour.Example"},
        };
    }

    @Test(dataProvider = "spellings")
    public void readsEverySpellingOfOneAccount(String text) {
        assertThat(Handle.parse(text)).isEqualTo(new Handle("ada", "harbour.example"));
        assertThat(Handle.parse(text).hashCode()).isEqualTo(new Handle("ada", "harbour.example").hashCode());
    }

    public void keepsTheSpellingThatWasTyped() {
        Handle handle = Handle.parse("@Ada@Harbour.example");

        assertThat(handle).hasToString("Ada@Harbour.example");
        assertThat(handle.acct()).isEqualTo("Ada@Harbour.example");
        assertThat(handle.mention()).isEqualTo("@Ada@Harbour.example");
    }

    public void comparesCapitalsWithoutTurkishRules() {
        assertThat(Set.of(Handle.parse("INGRID@island.example"))).contains(Handle.parse("ingrid@ISLAND.example"));
    }

    public void takesPortsAndInternationalDomains() {
        assertThat(Handle.parse("ada@localhost:3000").origin()).isEqualTo(URI.create("https://localhost:3000"));
        assertThat(Handle.parse("ada@häfen.example").origin()).isEqualTo(URI.create("https://xn--hfen-loa.example"));
        assertThat(Handle.parse("ada@häfen.example")).isEqualTo(Handle.parse("ada@xn--hfen-loa.example"));
    }

    public void tellsDifferentAccountsApart() {
        assertThat(Handle.parse("ada@harbour.example"))
                .isNotEqualTo(Handle.parse("ada@lagoon.example"))
                .isNotEqualTo(Handle.parse("eda@harbour.example"))
                .isNotEqualTo(Handle.parse("ada@harbour.example:444"))
                .isNotEqualTo("ada@harbour.example");
    }

    @DataProvider
    public Object[][] mistakes() {
        return new Object[][] {
            {" ", "it is empty"},
            {"ada", "the server is missing"},
            {"@ada", "the server is missing"},
            {"ada@", "the server is missing"},
            {"@@harbour.example", "the user name is missing"},
            {"a da@harbour.example", "the user name is malformed"},
            {"ada@harbour..example", "the server is malformed"},
            {"ada@-harbour.example", "the server is malformed"},
            {"ada@harbour.example:port", "the server is malformed"},
            {"ada@harbour.example:0", "the server is malformed"},
            {"ada@harbour.example:65536", "the server is malformed"},
            {"ada@har_bour.example", "the server is malformed"},
            {"ada@harbour/example", "the server is malformed"},
            {"ada@one@two", "it has too many \"@\""},
            {"https://harbour.example/about", "it is a web address"},
            {
                "https://harbour.example/@ada",
                "it is the address of a profile page, the handle is probably \"ada@harbour.example\""
            },
        };
    }

    @Test(dataProvider = "mistakes")
    public void saysWhatIsWrongAndShowsAnExample(String text, String why) {
        assertThatThrownBy(() -> Handle.parse(text))
                .isInstanceOf(InvalidHandle.class)
                .hasMessageEndingWith("is not a handle: " + why + "; a handle looks like \"ada@harbour.example\"");
    }
}
