package org.fediferry.practice.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.social.Status;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Posting and pinning with the session's token. */
public final class StatusesApi implements Area {

    private static final int LONGEST = 500;
    private static final int MOST_PINNED = 5;

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/v1/statuses", Access.API, visit -> Token.require(visit, user -> post(visit, user)));
        routes.post("/api/v1/statuses/:id/pin", Access.API, visit -> Token.require(visit, user -> pin(visit, user)));
        routes.post(
                "/api/v1/statuses/:id/unpin", Access.API, visit -> Token.require(visit, user -> unpin(visit, user)));
    }

    private static void post(Visit visit, User user) {
        String text = text(visit).strip();
        if (text.isEmpty()) {
            refuse(visit, "Validation failed: Text can't be blank");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            refuse(visit, "Validation failed: Text character limit of 500 exceeded");
        } else {
            Status status = visit.instance().post(user, text, Instant.now());
            visit.json(json(visit, user, status));
        }
    }

    private static String text(Visit visit) {
        JsonNode body = visit.http().isJson() ? Json.read(visit.http().body()) : null;
        return body == null ? visit.form("status") : body.path("status").asText();
    }

    private static void pin(Visit visit, User user) {
        Optional<Status> found = own(visit, user);
        if (found.isEmpty()) {
            Unknown.answer(visit);
            return;
        }
        Status status = found.get();
        if (user.pinned().contains(status.id())) {
            refuse(visit, "Validation failed: You have already pinned that post");
        } else if (user.pinned().size() >= MOST_PINNED) {
            refuse(visit, "Validation failed: You have already pinned the maximum number of posts");
        } else {
            user.pinned().add(0, status.id());
            visit.json(json(visit, user, status));
        }
    }

    private static void unpin(Visit visit, User user) {
        Optional<Status> found = own(visit, user);
        found.ifPresentOrElse(
                status -> {
                    user.pinned().remove(status.id());
                    visit.json(json(visit, user, status));
                },
                () -> Unknown.answer(visit));
    }

    private static Optional<Status> own(Visit visit, User user) {
        return user.statuses().stream()
                .filter(status -> Long.toString(status.id()).equals(visit.part("id")))
                .findFirst();
    }

    private static Map<String, Object> json(Visit visit, User user, Status status) {
        return Json.object(
                "id",
                Long.toString(status.id()),
                "created_at",
                status.createdAt().toString(),
                "visibility",
                "public",
                "uri",
                status.uri().toString(),
                "url",
                status.url().toString(),
                "content",
                AccountJson.paragraph(status.text()),
                "account",
                new AccountJson(visit.instance()).of(user.account()),
                "pinned",
                user.pinned().contains(status.id()));
    }

    private static void refuse(Visit visit, String error) {
        visit.http().status(422);
        visit.json(Json.object("error", error));
    }
}
