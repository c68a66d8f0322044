package org.fediferry.practice.federation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Profile;
import org.fediferry.practice.social.ProfileField;
import org.jsoup.Jsoup;

/** What follows when a profile is saved: word to other servers, and a look whether its links lead back (mastodon.md 8.3). */
public final class ProfileUpdates {

    private final Delivery delivery;
    private final Peers peers;
    private final PeerClient http;
    private final Jobs jobs;

    public ProfileUpdates(Delivery delivery, Peers peers, PeerClient http, Jobs jobs) {
        this.delivery = delivery;
        this.peers = peers;
        this.http = http;
        this.jobs = jobs;
    }

    /** A field whose content is the same as before stays verified. */
    public void save(Account account, Profile typed) {
        List<ProfileField> before = account.profile().fields();
        List<ProfileField> fields = new ArrayList<>();
        for (ProfileField field : typed.fields()) {
            Optional<ProfileField> same = before.stream()
                    .filter(old -> old.value().equals(field.value()))
                    .findFirst();
            fields.add(new ProfileField(
                    field.name(),
                    field.value(),
                    same.map(ProfileField::verifiedAt).orElse(null)));
        }
        account.update(typed.withFields(fields));
        delivery.announceUpdate(account);
        jobs.run(() -> verify(account));
    }

    /** Only when a profile is saved: a page that links back later is noticed the next time. */
    private void verify(Account account) {
        List<ProfileField> fields = new ArrayList<>();
        for (ProfileField field : account.profile().fields()) {
            boolean seen = field.verifiedAt() == null && leadsBack(field.value(), account.url());
            fields.add(seen ? new ProfileField(field.name(), field.value(), Instant.now()) : field);
        }
        account.update(account.profile().withFields(fields));
    }

    /** Mastodon wants https; the practice servers are on loopback and have http only. */
    private boolean leadsBack(String value, URI profile) {
        if (!value.matches("https?://[^\\s@]+/\\S*")) {
            return false;
        }
        URI link = URI.create(value);
        return peers.serverOf(link).flatMap(server -> http.page(link)).stream()
                .flatMap(page -> Jsoup.parse(page, value).select("a[rel~=\\bme\\b], link[rel~=\\bme\\b]").stream())
                .anyMatch(element -> element.absUrl("href").equalsIgnoreCase(profile.toString()));
    }
}
