package org.fediferry.practice.pixelfed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.web.Json;

/** The export: addresses of profiles as JSON, which no other server takes in. */
final class ExportPages {

    void addTo(GuestRoutes routes) {
        routes.getSignedIn(
                "/settings/data-export", visit -> Doors.page(visit, "export", Map.of("token", Doors.token(visit))));
        routes.postSignedIn(
                "/settings/data-export/following",
                visit -> send(visit, "following", visit.person().following()));
        routes.postSignedIn(
                "/settings/data-export/followers",
                visit -> send(visit, "followers", visit.person().followers()));
    }

    private static void send(GuestVisit visit, String name, List<URI> actors) {
        if (Doors.hasExpired(visit)) {
            return;
        }
        visit.http().header("Content-Disposition", "attachment; filename=\"pixelfed-" + name + ".json\"");
        visit.http()
                .contentType("application/json")
                .result(Json.write(actors.stream().map(URI::toString).toList()));
    }
}
