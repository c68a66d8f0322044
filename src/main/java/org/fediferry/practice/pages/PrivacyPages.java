package org.fediferry.practice.pages;

import java.util.Map;
import org.fediferry.practice.federation.Delivery;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Privacy and reach (4.2+): whether new followers must be approved. */
public final class PrivacyPages implements Area {

    private final Delivery delivery;

    public PrivacyPages(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/privacy", Access.FUNCTIONAL, PrivacyPages::show);
        routes.update("/settings/privacy", Access.FUNCTIONAL, this::save);
    }

    private static void show(Visit visit) {
        visit.render(
                "privacy",
                "menu.privacy",
                Map.of("profile", visit.user().account().profile()));
    }

    private void save(Visit visit) {
        Profile before = visit.user().account().profile();
        visit.user()
                .account()
                .update(before.withLocked(!ProfilePages.isChecked(visit, "unlocked", !before.locked()))
                        .withDiscoverable(ProfilePages.isChecked(visit, "discoverable", before.discoverable()))
                        .withHiddenCollections(
                                !ProfilePages.isChecked(visit, "show_collections", !before.hideCollections())));
        delivery.announceUpdate(visit.user().account());
        visit.flash("notice", "form.saved");
        visit.redirect("/settings/privacy");
    }
}
