package org.fediferry.practice.threads;

import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.web.Json;

/** The official prefilled composer (fact sheet B.8, A), profiles and posts (B). */
final class PostPages {

    /** Fact sheet B.8, B. */
    private static final int LONGEST = 500;

    private final GuestServer guest;
    private final Profiles profiles;

    PostPages(GuestServer guest, Profiles profiles) {
        this.guest = guest;
        this.profiles = profiles;
    }

    void add() {
        guest.routes().get("/intent/post", this::compose);
        guest.routes().post("/practice/posts", this::post);
        guest.routes().get("/@:user", this::profile);
        guest.routes().get("/@:user/post/:code", this::profile);
    }

    private void compose(GuestVisit visit) {
        if (SignInPages.refuses(visit, profiles)) {
            return;
        }
        String link = visit.query("url");
        String text = visit.query("text") + (link.isEmpty() ? "" : " " + link);
        visit.html(
                "threads-intent",
                Map.of(
                        "user",
                        SignInPages.user(visit),
                        "text",
                        text,
                        "longest",
                        LONGEST,
                        "posts",
                        profiles.own(visit).posts()));
    }

    private void post(GuestVisit visit) {
        if (SignInPages.refuses(visit, profiles)) {
            return;
        }
        String text = visit.form("text");
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            visit.status(400, "");
            return;
        }
        Profile own = profiles.own(visit);
        Profile.Post post = own.post(text);
        visit.json(Json.object("href", "/@" + own.person().name() + "/post/" + post.code()));
    }

    private void profile(GuestVisit visit) {
        Optional<Profile> found = profiles.named(visit.part("user"));
        if (found.isEmpty()) {
            visit.http().status(404);
            visit.html(
                    "threads-plain", Map.of("user", SignInPages.user(visit), "title", "Threads", "text", "Not found"));
        } else {
            visit.html("threads-profile", Map.of("user", SignInPages.user(visit), "profile", found.get()));
        }
    }
}
