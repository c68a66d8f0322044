package org.fediferry.practice.gotosocial;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.RemoteActor;
import org.fediferry.practice.web.Json;
import org.jspecify.annotations.Nullable;

/** One's own account, its aliases and its move, as the panel reads and saves them. */
record AccountApi(GotosocialServer home) {

    /** Either account that has moved keeps the other from moving as well (its user guide, "Migration"). */
    private static final Duration COOLDOWN = Duration.ofDays(7);

    private static final int MOST_ALIASES = 5;

    void addTo(GuestRoutes routes) {
        routes.get(
                "/api/v1/instance",
                visit -> visit.json(
                        Json.object("account_domain", home.server().domain(), "practice_approval", home.approval())));
        routes.get(
                "/api/v1/accounts/verify_credentials",
                visit -> home.tokens().require(visit, (in, member) -> in.json(describe(member))));
        routes.post("/api/v1/accounts/alias", visit -> home.tokens().require(visit, this::alias));
        routes.post("/api/v1/accounts/move", visit -> home.tokens().require(visit, this::move));
    }

    private static Map<String, Object> describe(Member member) {
        Map<String, Object> account = Json.object(
                "username",
                member.person().name(),
                "acct",
                member.person().name(),
                "display_name",
                member.person().displayName(),
                "url",
                member.person().page().toString(),
                "locked",
                member.person().approvesByHand(),
                "source",
                Json.object(
                        "also_known_as_uris",
                        member.person().alsoKnownAs().stream()
                                .map(URI::toString)
                                .toList()));
        URI target = member.movedTo();
        if (target != null) {
            // The page for people, not the actor.
            account.put("moved", Map.of("url", target.toString()));
        }
        return account;
    }

    private void alias(GuestVisit visit, Member member) {
        JsonNode body = Json.read(visit.http().body());
        List<URI> known = new ArrayList<>();
        for (JsonNode each : body == null ? List.<JsonNode>of() : body.path("also_known_as_uris")) {
            Optional<RemoteActor> found = read(each.asText());
            if (found.isEmpty()) {
                refuse(visit, "Bad Request: error dereferencing aliased account " + each.asText());
                return;
            }
            known.add(found.get().id());
        }
        if (known.size() > MOST_ALIASES) {
            refuse(visit, "Bad Request: too many aliases");
            return;
        }
        member.person().setAlsoKnownAs(known);
        visit.json(describe(member));
    }

    private Optional<RemoteActor> read(String uri) {
        return uri.matches("https?://\\S+") ? home.server().outside().read(URI.create(uri)) : Optional.empty();
    }

    private void move(GuestVisit visit, Member member) {
        JsonNode body = Json.read(visit.http().body());
        String typed = body == null ? "" : body.path("moved_to_uri").asText();
        if (body == null || !body.path("password").asText().equals(member.password())) {
            refuse(visit, "Unauthorized: invalid password provided in account Move request");
            return;
        }
        Optional<RemoteActor> target = read(typed);
        if (target.isEmpty()) {
            refuse(visit, "Unprocessable Entity: error dereferencing moved_to_uri " + typed);
            return;
        }
        String problem = problem(member, target.get());
        if (problem != null) {
            refuse(visit, "Unprocessable Entity: " + problem);
            return;
        }
        URI id = target.get().id();
        member.moved(home.server().outside().page(id).orElse(id), Instant.now());
        home.server().federation().move(member.person(), id);
        visit.status(202, "{\"message\":\"accepted\"}");
    }

    /** The same move may be sent again; another one has to wait. */
    private static @Nullable String problem(Member member, RemoteActor target) {
        boolean same = member.person().movedTo().filter(target.id()::equals).isPresent();
        if (member.movedWithin(COOLDOWN) && !same) {
            return "account has already moved in the last 7 days";
        }
        if (target.movedTo() != null) {
            return "target account has itself moved";
        }
        return target.alsoKnownAs().contains(member.person().actor())
                ? null
                : "target account is not aliased back to this account";
    }

    private static void refuse(GuestVisit visit, String error) {
        visit.json(Json.object("error", error));
        visit.http().status(error.startsWith("Unauthorized") ? 401 : 422);
    }
}
