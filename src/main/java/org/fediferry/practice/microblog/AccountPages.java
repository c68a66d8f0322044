package org.fediferry.practice.microblog;

import java.util.Map;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;

/** The rest of an account: the page Account, feeds with cross-posting, posts with their export, deletion. */
final class AccountPages {

    private final MicroblogServer home;

    AccountPages(MicroblogServer home) {
        this.home = home;
    }

    void addTo(GuestRoutes routes) {
        routes.get("/", this::front);
        routes.getSignedIn("/account", visit -> page(visit, "account"));
        // A client uses this page to see whether it is signed in (fact sheet A.1, B).
        routes.getSignedIn("/account/logs", visit -> page(visit, "logs"));
        // The address is B, what stands there is made up: sure: C.
        routes.getSignedIn("/account/feeds", visit -> page(visit, "feeds"));
        routes.postSignedIn("/account/feeds/:feed/:service/remove", this::removeTarget);
        routes.postSignedIn("/account/feeds/:feed/mastodon/add", this::addTarget);
        routes.postSignedIn("/account/photo", visit -> {
            blog(visit).countPhoto();
            visit.redirect("/account");
        });
        routes.getSignedIn("/posts", visit -> page(visit, "posts"));
        // The address starts the job (B); the mail comes when it is done (A).
        routes.getSignedIn("/account/export/:site", this::export);
        routes.getSignedIn("/account/delete", visit -> page(visit, "delete"));
        routes.postSignedIn("/account/delete", visit -> visit.status(500, "nobody deletes a practice account"));
    }

    private Blog blog(GuestVisit visit) {
        return home.blogOf(visit.person()).orElseThrow();
    }

    private void front(GuestVisit visit) {
        if (visit.maybePerson().isPresent()) {
            page(visit, "timeline");
        } else {
            visit.html("microblog/front", Map.of());
        }
    }

    private void page(GuestVisit visit, String template) {
        visit.html("microblog/" + template, Map.of("blog", blog(visit), "redesigned", home.isRedesigned()));
    }

    private void removeTarget(GuestVisit visit) {
        for (Feed feed : blog(visit).feeds()) {
            if (visit.part("feed").equals(String.valueOf(feed.id()))) {
                var ignored = feed.remove(Integer.parseInt(visit.form("target")));
            }
        }
        visit.redirect("/account/feeds");
    }

    private void addTarget(GuestVisit visit) {
        for (Feed feed : blog(visit).feeds()) {
            if (visit.part("feed").equals(String.valueOf(feed.id()))) {
                var ignored = feed.crossPostTo("Mastodon", "@added@by.mistake.example");
            }
        }
        visit.redirect("/account/feeds");
    }

    private void export(GuestVisit visit) {
        Blog blog = blog(visit);
        blog.countExport();
        home.server()
                .jobs()
                .run(() -> home.mailBox()
                        .deliver(new Mail(
                                blog.email(),
                                "Export ready",
                                home.address().resolve("/archives/2026/11/" + blog.id() + ".zip"))));
        page(visit, "exporting");
    }
}
