package org.fediferry.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Nobody is left on a page, and everything else is. */
@Test(groups = "unit")
public class PseudonymsTest {

    private static final Path SEEDED = Path.of("src/test/resources/pseudonym/seeded.html");
    private static final Member OLD = new Member(
            "ada@quayside.town", "127.0.0.1:41234", "ada.q@post.town", "Ada Quay", "alex@old.example", "old.example");
    private static final Member NEW = new Member("ada@lamplight.town", "", "", "", "alex@new.example", "new.example");
    private static final Known KNOWN = Known.of(List.of(OLD, NEW))
            .withPeople(Set.of("bo_larsen@fjordtown.social"), Set.of())
            .withWords(Set.of("Night shift gossip"))
            .withCounts(Set.of(1204L));
    private static final List<String> PRIVATE = List.of(
            "quay",
            "post.town",
            "larsen",
            "fjordtown",
            "gossip",
            "lamplight",
            "127.0.0.1",
            "1,204",
            "2026-11",
            "843254");

    private final Pseudonyms pseudonyms = new Pseudonyms(KNOWN);

    private static String seeded() {
        try {
            return Files.readString(SEEDED);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private Document page() {
        return Jsoup.parse(pseudonyms.page(seeded()));
    }

    public void nobodyIsLeftOnAPage() {
        assertThat(pseudonyms.leaks(seeded()))
                .contains("ada", "ada quay", "quayside.town", "bo_larsen@fjordtown.social");
        String page = pseudonyms.page(seeded());
        assertThat(pseudonyms.leaks(page)).isEmpty();
        String plain = page.toLowerCase(Locale.ROOT);
        assertThat(PRIVATE).noneMatch(plain::contains);
        assertThat(plain).doesNotContainPattern("\\bada\\b").doesNotContain("<!--");
    }

    public void nobodyIsLeftInTurkey() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Member ilse = new Member("ILSE@FISHTOWN.IO", "", "", "Ilse Iris", "kim@old.example", "old.example");
            Pseudonyms turkish = new Pseudonyms(Known.of(List.of(ilse)));
            String page = turkish.page("<p>ilse@fishtown.io ILSE@FISHTOWN.IO Ilse IRIS ILSE</p>");
            assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("ilse", "fishtown", "iris");
            assertThat(turkish.leaks("by ILSE")).containsExactly("ilse");
        } finally {
            Locale.setDefault(before);
        }
    }

    public void thePageItselfStays() {
        Document before = Jsoup.parse(seeded());
        Document after = page();
        assertThat(after.getAllElements()).hasSameSizeAs(before.getAllElements());
        assertThat(after.select("[data-fediferry-mark=1]")).hasSize(1);
        for (String kept : List.of("main#main.content", "input#handle[name='user[handle]']", "td.account button")) {
            assertThat(after.select(kept)).as(kept).hasSize(1);
        }
        assertThat(after.select("button, h1, th, label, nav a").eachText())
                .isEqualTo(before.select("button, h1, th, label, nav a").eachText());
        assertThat(after.select("option").eachText()).startsWith("30 days");
        assertThat(after.text()).contains("20 MB and 20,000 rows; wait 30 days");
    }

    public void rolesAreWhoTheyAreSaidToBe() {
        Document page = page();
        assertThat(page.title()).isEqualTo("Preferences of Alex Example - old.example");
        assertThat(page.select("#handle").val()).isEqualTo("alex@old.example");
        assertThat(page.select("header b").text()).isEqualToIgnoringCase("alex@old.example");
        assertThat(page.select("header a").attr("href")).isEqualTo("https://old.example/@alex");
        assertThat(page.select("form").attr("action"))
                .isEqualTo("https://old.example/users/alex/save?acct=alex%40old.example&name=Alex%20Example");
        assertThat(page.select("main p").get(1).html())
                .isEqualTo("Split: <i>al</i><b>ex</b>@old<u>.example</u> and <em>Alex</em> <em>Example</em>");
        assertThat(pseudonyms.text("https://127.0.0.1:41234/auth")).isEqualTo("https://old.example/auth");
        assertThat(pseudonyms.text("ada@lamplight.town")).isEqualTo("alex@new.example");
    }

    public void thePersonIsTheSameEverywhere() {
        Document page = page();
        String handle = page.select("tbody td").get(0).text().substring(1);
        assertThat(page.select("td.account a").text()).isEqualTo(handle);
        String[] parts = handle.split("@", -1);
        assertThat(page.select("td.account a").attr("href")).isEqualTo("https://" + parts[1] + "/users/" + parts[0]);
        assertThat(parts[1]).endsWith(".example");
        assertThat(new Pseudonyms(KNOWN).page(seeded())).isEqualTo(pseudonyms.page(seeded()));
        assertThat(pseudonyms.text("BO_LARSEN@fjordtown.SOCIAL")).isEqualTo(handle);
    }

    public void twiceIsAsGoodAsOnce() {
        String once = pseudonyms.page(seeded());
        assertThat(pseudonyms.page(once)).isEqualTo(once);
    }

    public void namesKeepTheirLengths() {
        double before = 0;
        double after = 0;
        for (int i = 0; i < 200; i++) {
            String handle = "person_" + "x".repeat(i % 9) + i + "@server" + "y".repeat(i % 7) + i + ".social";
            String made = pseudonyms.text(handle);
            assertThat(made).isNotEqualTo(handle).endsWith(".example").isEqualTo(pseudonyms.text(handle));
            assertThat((double) made.length()).isCloseTo(handle.length(), within(6.0));
            before += handle.length();
            after += made.length();
        }
        assertThat(after / before).isCloseTo(1, within(0.12));
    }

    public void nothingLeadsBack() {
        long different = IntStream.range(0, 5_000)
                .mapToObj(i -> pseudonyms.text("@someone" + i + "@x.town"))
                .distinct()
                .count();
        assertThat(different).as("many become one").isLessThan(4_000);
    }

    @DataProvider
    public Object[][] counts() {
        return new Object[][] {
            {"1,204", "\\d,\\d{3}"},
            {"1.204", "\\d\\.\\d{3}"},
            {"1 204", "\\d \\d{3}"},
            {"336", "\\d{3}"},
            {"12.4K", "\\d\\d\\.\\dK"}
        };
    }

    @Test(dataProvider = "counts")
    public void aCountBecomesAnotherOfTheSameForm(String count, String form) {
        String made = pseudonyms.text(count);
        assertThat(made).isNotEqualTo(count).matches(form);
        assertThat(pseudonyms.text(made)).isEqualTo(made);
    }

    public void countsAreEqualWhereTheyWere() {
        Document page = page();
        String followers = page.select("tbody tr").get(2).select("td").get(1).text();
        assertThat(page.text()).contains("You have " + followers + " followers");
        assertThat(pseudonyms.text("11 / 11")).matches("(\\d+) / \\1");
        for (int done = 10; done < 99; done += 7) {
            String[] parts = pseudonyms.text(done + " / 99").split(" / ", -1);
            assertThat(Integer.parseInt(parts[0])).isLessThan(Integer.parseInt(parts[1]));
        }
        assertThat(pseudonyms.text("0")).isEqualTo("0");
    }

    @DataProvider
    public Object[][] interfaces() {
        return new Object[][] {
            {"30 days"},
            {"20 MB"},
            {"username@domain"},
            {"Version 4.6.5"},
            {"following_accounts.csv"},
            {"You can import 20,000 rows"},
            {"Step 3 of 9"},
            {"Adapt your adamant wadada"},
            {"16:9"},
            {"joinmastodon.org"}
        };
    }

    @Test(dataProvider = "interfaces")
    public void wordsOfTheInterfaceStay(String text) {
        assertThat(pseudonyms.text(text)).isEqualTo(text);
        assertThat(pseudonyms.isPrivate(text)).isFalse();
    }

    public void ordinaryWordsAreNamesOnlyWhereNamesStand() {
        Pseudonyms home = new Pseudonyms(
                Known.of(List.of(new Member("home@x.town", "", "", "Settings", "alex@old.example", "old.example"))));
        Document page =
                Jsoup.parse(home.page("<a href='/home'>Home</a><h1>Settings</h1><bdi>Settings</bdi><p>@home home@x.town"
                        + "</p><input value='home'>"));
        page.outputSettings().prettyPrint(false);
        assertThat(page.body().html())
                .isEqualTo("<a href=\"/home\">Home</a><h1>Settings</h1><bdi>Alex</bdi><p>@alex alex@old.example</p>"
                        + "<input value=\"alex\">");
        assertThat(home.leaks("Home, and Settings")).isEmpty();
        assertThat(home.leaks("home@x.town")).containsExactly("home@x.town", "x.town");
    }

    public void aSingleWordIsPrivateInACellOfItsOwn() {
        Pseudonyms words = new Pseudonyms(KNOWN.withWords(Set.of("Crew")));
        String page = words.page("<table><tr><td> Crew </td><td>Your crew list</td></tr></table><a>Crew</a>");
        assertThat(page)
                .containsPattern("<td> \\w+ </td><td>Your crew list</td>")
                .contains("<a>Crew</a>");
        assertThat(page).doesNotContain("<td> Crew");
    }

    public void evidenceTellsWhatIsPrivate() {
        assertThat(List.of("ada", "by Ada Quay", "@zoe@else.town", "1,204 followers", "336"))
                .allMatch(pseudonyms::isPrivate);
        assertThat(List.of("Save", "Nov 22, 2026", "2 minutes ago", "alex@old.example"))
                .noneMatch(pseudonyms::isPrivate);
    }

    public void leaksAreFoundHoweverTheyAreWritten() {
        assertThat(pseudonyms.leaks("x ADA y")).containsExactly("ada");
        assertThat(pseudonyms.leaks("?q=%41da%20Quay")).contains("ada quay");
        assertThat(pseudonyms.leaks("&#97;da")).containsExactly("ada");
        assertThat(pseudonyms.leaks("https://files.Quayside.town:8443/x")).containsExactly("quayside.town");
        assertThat(pseudonyms.leaks("bo_larsen@fjordtown.social.")).contains("bo_larsen@fjordtown.social");
        assertThat(pseudonyms.leaks("it has 1.204 rows")).containsExactly("1.204");
        assertThat(pseudonyms.leaks("Adam, Canada, alex@old.example")).isEmpty();
    }

    public void stylesWorkAsBefore() {
        String style =
                "@media (prefers-color-scheme: dark) { .ada-x:hover { color: red } }\n@media (max-width: 600px) {}"
                        + " @font-face { src: url(data:font/woff2;base64,QUJD) } @import 'x.css'; .a { width: 11px }";
        String page = pseudonyms.page("<style>" + style + "</style><p style='color: red; margin: 12px'>x</p>");
        assertThat(page).contains("<style>" + style + "</style>", "style=\"color: red; margin: 12px\"");
    }

    public void longPagesTakeNoTime() {
        String picture = "data:font/woff2;base64," + "QUJDREVGR0g".repeat(200_000);
        String page = "<style>@font-face{src:url(" + picture + ")}</style><p>" + "a".repeat(300_000) + "</p><p>ada</p>";
        assertThat(pseudonyms.page(page)).contains(picture).endsWith("<p>alex</p></body></html>");
    }
}
