package org.fediferry.practice.pixelfed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.RemoteActor;

/** The page for moves: once in 30 days, the password in the form, and whatever is wrong with the target as a message. */
record MovePages(PixelfedServer home) {

    private static final String PATH = "/settings/account/migration/manage";
    private static final Duration BETWEEN = Duration.ofDays(30);

    void addTo(GuestRoutes routes) {
        routes.getSignedIn(PATH, Doors.dangerous(this::show));
        routes.postSignedIn(PATH, Doors.dangerous(this::move));
        routes.get("/site/kb/account-migration", visit -> visit.html("pixelfed/help", Map.of()));
    }

    private void show(GuestVisit visit) {
        if (!home.allowsMoves()) {
            visit.redirect("/site/kb/account-migration");
            return;
        }
        Doors.page(
                visit,
                "migration",
                Map.of(
                        "migrated", home.members().of(visit.person()).movedWithin(BETWEEN),
                        "status", visit.session().take(AliasPages.STATUS),
                        "problem", visit.session().take(AliasPages.ERROR),
                        "token", Doors.token(visit)));
    }

    private void move(GuestVisit visit) {
        if (Doors.hasExpired(visit)) {
            return;
        }
        Member member = home.members().of(visit.person());
        Optional<RemoteActor> target = home.server().outside().find(visit.form("acct"));
        String problem = problem(visit, member, target);
        if (problem.isEmpty() && target.isPresent()) {
            member.moved(target.get().id(), Instant.now());
            home.server().federation().move(member.person(), target.get().id());
            visit.session().put(AliasPages.STATUS, "Succesfully migrated account!");
        } else {
            visit.session().put(AliasPages.ERROR, problem);
        }
        visit.redirect(PATH);
    }

    /** The field is validated as an e-mail address: a leading "@" is refused. */
    private static String problem(GuestVisit visit, Member member, Optional<RemoteActor> target) {
        if (!visit.form("acct").matches("[^@\\s]+@[^@\\s]+")) {
            return "The acct must be a valid email address.";
        }
        if (!visit.form("password").equals(member.password())) {
            return "The password is incorrect.";
        }
        if (member.movedWithin(BETWEEN)) {
            return "Error - You have migrated your account in the past 30 days, you can only perform a migration once per"
                    + " 30 days.";
        }
        if (target.isEmpty()) {
            return "The new account you provided is not responding to our requests.";
        }
        return target.get().alsoKnownAs().contains(member.person().actor())
                ? ""
                : "The new account does not contain an alias to your current account.";
    }
}
