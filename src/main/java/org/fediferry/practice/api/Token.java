package org.fediferry.practice.api;

import java.util.Optional;
import java.util.function.Consumer;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Visit;

/** The bearer token of a request. */
final class Token {

    private Token() {}

    static Optional<User> user(Visit visit) {
        String header = visit.http().header("Authorization");
        return header == null || !header.startsWith("Bearer ")
                ? Optional.empty()
                : visit.instance().userWithToken(header.substring("Bearer ".length()));
    }

    /** 401 without a token, 403 for accounts that have moved. */
    static void require(Visit visit, Consumer<User> then) {
        Optional<User> found = user(visit);
        if (found.isEmpty()) {
            refuse(visit, 401, "The access token is invalid");
        } else if (!found.get().isFunctional()) {
            refuse(visit, 403, "Your login is currently disabled");
        } else {
            then.accept(found.get());
        }
    }

    private static void refuse(Visit visit, int status, String error) {
        visit.http().status(status);
        visit.json(Json.object("error", error));
    }
}
