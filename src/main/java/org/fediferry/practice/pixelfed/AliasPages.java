package org.fediferry.practice.pixelfed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.RemoteActor;

/** The page for aliases: three at most, written without the first "@". */
record AliasPages(PixelfedServer home) {

    static final String STATUS = "status";
    static final String ERROR = "error";
    private static final String PATH = "/settings/account/aliases/manage";
    private static final int MOST = 3;

    void addTo(GuestRoutes routes) {
        routes.getSignedIn(PATH, Doors.dangerous(this::show));
        routes.postSignedIn(PATH, Doors.dangerous(this::create));
    }

    private void show(GuestVisit visit) {
        Doors.page(
                visit,
                "aliases",
                Map.of(
                        "aliases", List.copyOf(home.members().of(visit.person()).aliases()),
                        "status", visit.session().take(STATUS),
                        "problem", visit.session().take(ERROR),
                        "token", Doors.token(visit)));
    }

    private void create(GuestVisit visit) {
        if (Doors.hasExpired(visit)) {
            return;
        }
        Member member = home.members().of(visit.person());
        String acct = visit.form("acct");
        Optional<RemoteActor> old = home.server().outside().find(acct);
        if (!acct.matches("@?[^@\\s]+@[^@\\s]+")) {
            back(visit, ERROR, "Invalid account alias.");
        } else if (acct.replaceFirst("^@", "").equalsIgnoreCase(member.handle())) {
            back(visit, ERROR, "You cannot add an alias to your own account.");
        } else if (member.aliases().size() >= MOST) {
            back(visit, ERROR, "You can only add 3 account aliases.");
        } else if (old.isEmpty()) {
            back(visit, ERROR, "Invalid account, cannot add alias at this time.");
        } else {
            member.aliases().add(acct);
            List<URI> known = new ArrayList<>(member.person().alsoKnownAs());
            known.add(old.get().id());
            member.person().setAlsoKnownAs(known);
            back(visit, STATUS, "Successfully added alias!");
        }
    }

    private static void back(GuestVisit visit, String kind, String text) {
        visit.session().put(kind, text);
        visit.redirect(PATH);
    }
}
