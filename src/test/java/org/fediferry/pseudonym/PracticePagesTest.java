package org.fediferry.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.practice.microblog.MicroblogServer;
import org.fediferry.practice.pixelfed.PixelfedServer;
import org.fediferry.practice.threads.ThreadsServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.Test;

/** Nobody is left on the pages of the practice servers, and what finds elements finds them still. */
@Test(groups = "unit")
public class PracticePagesTest {

    private static Pseudonyms knowing(String handle, URI server, String email) {
        return new Pseudonyms(Known.of(List.of(new org.fediferry.pseudonym.Member(
                        handle, server.getAuthority(), email, "Ada Harbour", "alex@old.example", "old.example")))
                .withPeople(Set.of(), Set.of("harbour.example", "lantern.example")));
    }

    private static void check(Pseudonyms pseudonyms, String html) {
        String page = pseudonyms.page(html);
        assertThat(pseudonyms.leaks(page)).isEmpty();
        assertThat(page).doesNotContainPattern("(?i)\\bada\\b|harbour|lantern");
        assertThat(pseudonyms.page(page)).isEqualTo(page);
        Document before = Jsoup.parse(html);
        Document after = Jsoup.parse(page);
        assertThat(after.getAllElements()).hasSameSizeAs(before.getAllElements());
        assertThat(after.select("button, label, th").eachText())
                .isEqualTo(before.select("button, label, th").eachText());
    }

    public void mastodon() {
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            PracticeAccount account = world.oldServer().account("ada");
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            Pseudonyms pseudonyms = knowing(account.handle(), world.oldServer().address(), account.email());
            for (String path : List.of(
                    "/settings/export",
                    "/settings/imports",
                    "/settings/aliases",
                    "/settings/migration",
                    "/relationships",
                    "/@ada")) {
                check(pseudonyms, ada.get(path).text());
            }
            Document people =
                    Jsoup.parse(pseudonyms.page(ada.get("/relationships").text()));
            assertThat(people.text()).contains(".example").doesNotContain("Amara", "Bela");
        }
    }

    public void pixelfed() {
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            PixelfedServer server = PixelfedServer.start("pix.example");
            Member member = server.add("ada");
            world.join(server.server());
            TestBrowser ada = new TestBrowser(server.server().address());
            Pseudonyms pseudonyms = knowing("ada@pix.example", server.server().address(), member.email());
            ada.get("/login")
                    .submit("form[action='/login']", Map.of("email", member.email(), "password", member.password()));
            check(pseudonyms, ada.text());
            check(pseudonyms, ada.get("/settings/account/aliases/manage").text());
        }
    }

    public void microblog() {
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            MicroblogServer server = MicroblogServer.start();
            world.join(server.server());
            Blog blog = server.addBlog("ada");
            TestBrowser ada = new TestBrowser(server.address());
            ada.get("/signin").submit("form", Map.of("email", blog.email()));
            URI link = server.mailBox().newestTo(blog.email()).orElseThrow().link();
            ada.get(link.getPath() + "?" + link.getQuery());
            Pseudonyms pseudonyms = knowing("ada@micro.blog", server.address(), blog.email());
            for (String path :
                    List.of("/account", "/account/activitypub", "/account/activitypub/import", "/account/feeds")) {
                check(pseudonyms, ada.get(path).text());
            }
        }
    }

    public void threads() throws Exception {
        try (ThreadsServer threads = ThreadsServer.start();
                PracticeWorld world = PracticeWorld.small("4.6")) {
            assertThat(world.isQuiet()).isTrue();
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            Pseudonyms pseudonyms = knowing("ada@threads.net", threads.address(), "");
            for (String path : List.of("/practice/instagram/ada?next=/settings", "/@ada")) {
                HttpRequest request =
                        HttpRequest.newBuilder(threads.address().resolve(path)).build();
                check(pseudonyms, browser.send(request, BodyHandlers.ofString()).body());
            }
        }
    }
}
