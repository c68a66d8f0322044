package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Nothing that could run, fetch or disguise itself is left of what somebody wrote. */
@Test(groups = "unit")
public class SafeHtmlTest {

    private static final Set<String> TAGS = Set.of(
            "html",
            "head",
            "body",
            "p",
            "br",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "del",
            "sub",
            "sup",
            "pre",
            "code",
            "blockquote",
            "ul",
            "ol",
            "li");

    @DataProvider
    public Object[][] attacks() {
        return Attacks.ALL.stream().map(each -> new Object[] {each}).toArray(Object[][]::new);
    }

    @Test(groups = "unit", dataProvider = "attacks")
    public void leavesNothingThatActs(String attack) {
        for (String html : new String[] {attack, "<p>before " + attack + " after</p>", attack + attack}) {
            for (Element each :
                    Jsoup.parse("<article>" + SafeHtml.of(html) + "</article>").select("article *")) {
                assertThat(TAGS).contains(each.normalName());
                for (Attribute attribute : each.attributes()) {
                    assertThat(attribute.getKey()).isIn("href", "rel");
                }
                assertThat(each.attr("href")).matches("|https?://.*");
                if (each.hasAttr("href")) {
                    assertThat(each.attr("rel")).isEqualTo("noreferrer noopener nofollow");
                }
            }
        }
    }

    public void hasManyAttacks() {
        assertThat(Attacks.ALL).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    public void keepsWhatPostsAreMadeOf() {
        assertThat(SafeHtml.of(
                        "<p>Hello <a href=\"https://a.example/@bo\" class=\"u-url mention\">@<span>bo</span></a><br>"
                                + "<strong>now</strong></p>"))
                .isEqualTo("<p>Hello <a href=\"https://a.example/@bo\" rel=\"noreferrer noopener nofollow\">@bo</a><br>"
                        + "<strong>now</strong></p>");
        assertThat(SafeHtml.of("a < b & \"c\"")).isEqualTo("a &lt; b &amp; \"c\"");
    }

    public void tellsTheWordsInLines() {
        assertThat(SafeHtml.text("<p>one<br>two</p><p>three &amp; four</p><script>no</script>"))
                .isEqualTo("one\ntwo\n\nthree & four");
    }

    public void endsAtOnceWhateverItIsGiven() {
        assertThat(SafeHtml.of("<b>".repeat(200_000))).doesNotContain("<script");
        assertThat(SafeHtml.of("x".repeat(1_000_000))).hasSizeLessThan(500_000);
    }

    @DataProvider
    public Object[][] links() {
        return new Object[][] {
            {"https://a.example/1", "https://a.example/1"},
            {" HTTPS://a.example", "HTTPS://a.example"},
            {"javascript:alert(1)", ""},
            {"java\nscript:alert(1)", ""},
            {"data:text/html,x", ""},
            {"file:///etc/passwd", ""},
            {"//a.example", ""},
            {"", ""},
        };
    }

    @Test(groups = "unit", dataProvider = "links")
    public void leadsOnlyIntoTheWeb(String address, String link) {
        assertThat(SafeHtml.link(address)).isEqualTo(link);
    }
}
