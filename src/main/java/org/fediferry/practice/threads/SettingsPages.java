package org.fediferry.practice.threads;

import java.util.Map;
import org.fediferry.practice.guest.GuestHandler;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.threads.Profile.Route;

/**
 * Settings, as far as the Fediverse needs them. Fact sheet B.3: the addresses of the pages B, what the switches look like
 * sure: C.
 */
final class SettingsPages {

    private final GuestServer guest;
    private final Profiles profiles;

    SettingsPages(GuestServer guest, Profiles profiles) {
        this.guest = guest;
        this.profiles = profiles;
    }

    void add() {
        page("/settings", "");
        page("/settings/account", Route.ACCOUNT.name());
        page("/settings/more", Route.MORE.name());
        page("/settings/privacy", "PRIVACY");
        guest.routes().get("/settings/account/fediverse", visit -> sharing(visit, Route.ACCOUNT));
        guest.routes().get("/settings/fediverse", visit -> sharing(visit, Route.MORE));
        change("/settings/fediverse/sharing", visit -> {
            Profile own = profiles.own(visit);
            var ignored = own.share(!own.isShared());
        });
        change("/settings/privacy/private", visit -> {
            Profile own = profiles.own(visit);
            var ignored = own.makePrivate(!own.isPrivate());
        });
    }

    private void page(String path, String section) {
        guest.routes().get(path, visit -> {
            if (!SignInPages.refuses(visit, profiles)) {
                show(visit, section);
            }
        });
    }

    private void change(String path, GuestHandler handler) {
        guest.routes().post(path, visit -> {
            if (!SignInPages.refuses(visit, profiles)) {
                handler.handle(visit);
                visit.status(204, "");
            }
        });
    }

    /** Only the address that the profile's own settings lead to is there. */
    private void sharing(GuestVisit visit, Route route) {
        if (SignInPages.refuses(visit, profiles)) {
            return;
        }
        if (profiles.own(visit).route() == route) {
            show(visit, "SHARING");
        } else {
            visit.http().status(404);
            visit.html(
                    "threads-plain",
                    Map.of(
                            "user",
                            SignInPages.user(visit),
                            "title",
                            "Threads",
                            "text",
                            "Sorry, this page isn't available."));
        }
    }

    private void show(GuestVisit visit, String section) {
        visit.html(
                "threads-settings",
                Map.of("profile", profiles.own(visit), "user", SignInPages.user(visit), "section", section));
    }
}
