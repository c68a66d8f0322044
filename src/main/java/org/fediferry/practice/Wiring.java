package org.fediferry.practice;

import org.fediferry.practice.api.AccountsApi;
import org.fediferry.practice.api.ProfileApi;
import org.fediferry.practice.api.ServerApi;
import org.fediferry.practice.api.StatusesApi;
import org.fediferry.practice.federation.Delivery;
import org.fediferry.practice.federation.FederationRoutes;
import org.fediferry.practice.federation.Following;
import org.fediferry.practice.federation.Inbox;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.federation.Move;
import org.fediferry.practice.federation.PeerClient;
import org.fediferry.practice.federation.Peers;
import org.fediferry.practice.federation.ProfileUpdates;
import org.fediferry.practice.pages.AccountPages;
import org.fediferry.practice.pages.AliasPages;
import org.fediferry.practice.pages.Archives;
import org.fediferry.practice.pages.ComposerPages;
import org.fediferry.practice.pages.ExportPages;
import org.fediferry.practice.pages.FilterPages;
import org.fediferry.practice.pages.ImportPages;
import org.fediferry.practice.pages.MigrationPages;
import org.fediferry.practice.pages.OtherWaysIn;
import org.fediferry.practice.pages.PlainPages;
import org.fediferry.practice.pages.PreferencePages;
import org.fediferry.practice.pages.PrivacyPages;
import org.fediferry.practice.pages.ProfileEditorPage;
import org.fediferry.practice.pages.ProfilePages;
import org.fediferry.practice.pages.PublicPages;
import org.fediferry.practice.pages.RedirectPages;
import org.fediferry.practice.pages.RelationshipPages;
import org.fediferry.practice.pages.SignInPages;
import org.fediferry.practice.pages.TagPages;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.web.Assets;
import org.fediferry.practice.web.FrontDoor;

/** Puts the parts of one server together. */
record Wiring(Instance instance, Peers peers, Jobs jobs, Quirks quirks) {

    void open(FrontDoor door) {
        peers.add(instance.domain(), instance.address());
        PeerClient client = new PeerClient();
        Lookup lookup = new Lookup(instance, peers, client);
        Delivery delivery = new Delivery(instance, peers, client, jobs);
        ProfileUpdates updates = new ProfileUpdates(delivery, peers, client, jobs);
        Following following = new Following(instance, delivery);
        Move move = new Move(instance, delivery, jobs, quirks);
        FederationRoutes federation = new FederationRoutes(new Inbox(instance, lookup, delivery, move), jobs);
        Archives archives = new Archives(jobs);

        door.add(new Assets());
        door.add(federation);
        door.add(new ServerApi());
        door.add(new AccountsApi());
        door.add(new StatusesApi());
        door.add(new ComposerPages());
        door.add(new SignInPages());
        door.add(new OtherWaysIn());
        door.add(new ExportPages(archives));
        door.add(archives);
        door.add(new ImportPages(lookup, following, jobs).in(instance.has(Feature.BULK_IMPORTS)));
        door.add(new AliasPages(lookup, delivery));
        door.add(new MigrationPages(lookup, move));
        door.add(new RedirectPages(lookup, delivery));
        door.add(new AccountPages());
        door.add(new ProfilePages(updates));
        if (instance.has(Feature.PRIVACY_PAGE)) {
            door.add(new PrivacyPages(delivery));
        }
        if (instance.has(Feature.PROFILE_EDITOR)) {
            door.add(new ProfileEditorPage());
            door.add(new ProfileApi(updates));
        }
        addWhatNoExportHolds(door);
        door.add(new PublicPages(federation));
        door.add(new PlainPages(instance));
    }

    private void addWhatNoExportHolds(FrontDoor door) {
        door.add(new RelationshipPages());
        door.add(new FilterPages());
        door.add(new PreferencePages(instance));
        door.add(new TagPages());
    }
}
