package org.fediferry.drift;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.fediferry.fediverse.Version;
import org.fediferry.plan.Pages;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.practice.microblog.MicroblogServer;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;
import org.jsoup.nodes.Document;

/** The pages of the practice servers as they come over HTTP, signed in; fetched once for all tests. */
final class PracticePages {

    static final Path SCENARIOS = Path.of("scenarios");
    static final Usage USAGE = usage();
    private static final ServerTypes TYPES = new ServerTypes(SCENARIOS);

    /** Drawn by scripts: a page over HTTP does not have what is on them. */
    private static final List<String> DRAWN = List.of("composer", "own-posts", "followed-tags", "session", "door");

    private static final Map<String, Map<String, Document>> FETCHED = new ConcurrentHashMap<>();

    private PracticePages() {}

    static Pages pages(String type, String version) {
        ServerType found = TYPES.named(type).orElseThrow();
        return new Pages(found, Version.parse(version));
    }

    static PageContract contract(String type, String version, String page) {
        return PageContract.of(pages(type, version), page, USAGE);
    }

    /** The pages of a Mastodon by their names, in a language. */
    static Map<String, Document> mastodon(String version, String language) {
        return FETCHED.computeIfAbsent(version + " " + language, key -> fetch(version, language));
    }

    static Document mastodon(String version, String language, String page) {
        return Objects.requireNonNull(mastodon(version, language).get(page), page)
                .clone();
    }

    private static Map<String, Document> fetch(String version, String language) {
        try (PracticeWorld world = PracticeWorld.small(version)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            Map<String, Document> fetched = new LinkedHashMap<>();
            for (PageContract contract : PageContract.all(pages("mastodon", version), USAGE)) {
                String path = contract.path().orElseThrow();
                boolean drawn = DRAWN.contains(contract.page())
                        || contract.page().equals("profile") && path.equals("/profile/edit");
                if (!drawn && !contract.page().equals("sign-in")) {
                    fetched.put(contract.page(), page(ada, path, language));
                }
            }
            fetched.put("sign-in", page(new TestBrowser(world.oldServer().address()), "/auth/sign_in", language));
            return fetched;
        }
    }

    private static Document page(TestBrowser browser, String path, String language) {
        return browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .page();
    }

    /** The pages of micro.blog on which something is done, by their names. */
    static Map<String, Document> microblog() {
        return FETCHED.computeIfAbsent("microblog", key -> {
            try (PracticeWorld world = PracticeWorld.small("4.6")) {
                MicroblogServer server = MicroblogServer.start();
                world.join(server.server());
                Blog blog = server.addBlog("ada");
                TestBrowser ada = new TestBrowser(server.address());
                Map<String, Document> fetched = new LinkedHashMap<>();
                fetched.put("sign-in", ada.get("/signin").page());
                ada.submit("form", Map.of("email", blog.email()));
                var link = server.mailBox().newestTo(blog.email()).orElseThrow().link();
                ada.get(link.getPath() + "?" + link.getQuery());
                fetched.put("account", ada.get("/account").page());
                fetched.put("feeds", ada.get("/account/feeds").page());
                fetched.put(
                        "aliases", ada.get("/account/activitypub/aliases/new").page());
                fetched.put("import", ada.get("/account/activitypub/import").page());
                return fetched;
            }
        });
    }

    private static Usage usage() {
        try {
            return Usage.read(SCENARIOS);
        } catch (InvalidScenario invalid) {
            throw new IllegalStateException(invalid);
        }
    }
}
