package org.fediferry.practice.akkoma;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.RemoteActor;
import org.fediferry.practice.web.Json;

/**
 * What the front end asks for. Real ones carry a token; here the session's cookie says who asks, which no page shows
 * (sure: C).
 */
record AccountApi(AkkomaServer home) {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    void addTo(GuestRoutes routes) {
        routes.post("/oauth/token", this::enter);
        routes.post("/oauth/revoke", visit -> {
            visit.signOut();
            visit.json(Map.of());
        });
        routes.get("/api/v1/accounts/verify_credentials", this::self);
        routes.get("/api/v1/accounts/lookup", this::lookUp);
        routes.get(
                "/api/pleroma/aliases", visit -> own(visit, member -> visit.json(Map.of("aliases", member.aliases()))));
        routes.post("/api/pleroma/aliases", visit -> own(visit, member -> alias(visit, member)));
        routes.delete("/api/pleroma/aliases", visit -> own(visit, member -> unalias(visit, member)));
        routes.post("/api/pleroma/move_account", visit -> own(visit, member -> move(visit, member)));
        routes.post("/api/pleroma/follow_import", visit -> own(visit, member -> take(visit, member)));
        routes.post("/api/pleroma/blocks_import", visit -> own(visit, member -> list(visit, member.blocks())));
        routes.post("/api/pleroma/mutes_import", visit -> own(visit, member -> list(visit, member.mutes())));
        routes.get("/api/practice/friends", visit -> own(visit, member -> visit.json(friends(member))));
    }

    private interface Work {
        void with(Member member);
    }

    private void own(GuestVisit visit, Work work) {
        if (visit.maybePerson().isEmpty()) {
            refuse(visit, 403, "Invalid credentials.");
        } else {
            work.with(home.members().of(visit.person()));
        }
    }

    private static void refuse(GuestVisit visit, int status, String error) {
        visit.json(Json.object("error", error));
        visit.http().status(status);
    }

    private void enter(GuestVisit visit) {
        Optional<Member> member = home.members().withCredentials(visit.form("username"), visit.form("password"));
        if (member.isEmpty()) {
            refuse(visit, 400, "Invalid credentials");
            return;
        }
        visit.signIn(member.get().person());
        visit.json(Map.of());
    }

    private void self(GuestVisit visit) {
        own(visit, member -> visit.json(describe(member)));
    }

    private void lookUp(GuestVisit visit) {
        String name = visit.query("acct").replaceFirst("@.*", "");
        home.server()
                .people()
                .named(name)
                .ifPresentOrElse(
                        person -> visit.json(describe(home.members().of(person))),
                        () -> refuse(visit, 404, "Record not found"));
    }

    private static Map<String, Object> describe(Member member) {
        return Json.object(
                "id", member.person().name(),
                "acct", member.person().name(),
                "url", member.person().page().toString(),
                "locked", member.person().approvesByHand(),
                "followers_count", member.person().followers().size(),
                "following_count", member.person().following().size(),
                "statuses_count", 0);
    }

    private void alias(GuestVisit visit, Member member) {
        JsonNode body = Json.read(visit.http().body());
        String typed = body == null ? "" : body.path("alias").asText().replaceFirst("^@", "");
        Optional<RemoteActor> old = home.server().outside().find(typed);
        if (old.isEmpty()) {
            refuse(visit, 404, "Target account does not exist.");
            return;
        }
        List<URI> known = new ArrayList<>(member.person().alsoKnownAs());
        if (!known.contains(old.get().id())) {
            known.add(old.get().id());
            member.aliases().add(typed);
            member.person().setAlsoKnownAs(known);
        }
        visit.json(Map.of("status", "success"));
    }

    private void unalias(GuestVisit visit, Member member) {
        JsonNode body = Json.read(visit.http().body());
        String typed = body == null ? "" : body.path("alias").asText();
        if (member.aliases().remove(typed)) {
            home.server().outside().find(typed).ifPresent(old -> {
                List<URI> known = new ArrayList<>(member.person().alsoKnownAs());
                known.remove(old.id());
                member.person().setAlsoKnownAs(known);
            });
        }
        visit.json(Map.of("status", "success"));
    }

    /** The move is sent and nothing else: the account itself does not say where it went. */
    private void move(GuestVisit visit, Member member) {
        JsonNode body = Json.read(visit.http().body());
        if (body == null || !body.path("password").asText().equals(member.password())) {
            visit.json(Map.of("error", "Invalid password."));
            return;
        }
        Optional<RemoteActor> target =
                home.server().outside().find(body.path("target_account").asText());
        if (target.isEmpty()) {
            refuse(visit, 404, "Target account does not exist.");
        } else if (!target.get().alsoKnownAs().contains(member.person().actor())) {
            visit.json(Map.of("error", "Target account must have the origin in `alsoKnownAs`"));
        } else {
            member.moved(target.get().id(), Instant.now());
            home.server().federation().move(member.person(), target.get().id());
            member.person().setMovedTo(null);
            visit.json(Map.of("status", "success", "spoken", home.spoken()));
        }
    }

    /** The first cell of each row; headers of Mastodon's files are passed over. */
    private void take(GuestVisit visit, Member member) {
        for (String row : text(visit.upload("list")).lines().toList()) {
            String handle = row.replaceFirst(",.*", "").strip().replaceFirst("^@", "");
            if (handle.matches("[^@\\s]+@[^@\\s]+")) {
                home.server()
                        .jobs()
                        .run(() -> home.server()
                                .outside()
                                .find(handle)
                                .ifPresent(found -> home.server().federation().follow(member.person(), found)));
            }
        }
        visit.json("job started");
    }

    /** Split at spaces and line ends: a header or a second column is taken for a name, and not found (Pleroma, A). */
    private void list(GuestVisit visit, Collection<String> onto) {
        for (String word : BLANK.splitAsStream(text(visit.upload("list"))).toList()) {
            String handle = word.replaceFirst("^@", "");
            if (handle.matches("[^@,\\s]+@[^@,\\s]+") && !onto.contains(handle)) {
                onto.add(handle);
            }
        }
        visit.json("job started");
    }

    private static String text(Optional<UploadedFile> file) {
        try {
            return file.isEmpty() ? "" : new String(file.get().content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> friends(Member member) {
        return member.person().following().stream()
                .flatMap(actor -> home.server().outside().handle(actor).stream())
                .toList();
    }
}
