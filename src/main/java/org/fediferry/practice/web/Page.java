package org.fediferry.practice.web;

import java.util.List;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;

/** What every page template needs: words, user, version, token, flashes. */
public final class Page {

    private final Visit visit;
    private final Messages texts;
    private final String title;
    private final String nonce = Tokens.hex();
    private final List<Flash> flashes;

    Page(Visit visit, String title) {
        this.visit = visit;
        this.texts = visit.texts();
        this.title = title;
        this.flashes = visit.session().takeFlashes();
    }

    public String t(String key, Object... values) {
        return texts.text(key, values);
    }

    public Messages texts() {
        return texts;
    }

    public String title() {
        return title;
    }

    public String language() {
        return texts.language();
    }

    public Instance instance() {
        return visit.instance();
    }

    public boolean has(Feature feature) {
        return instance().has(feature);
    }

    public boolean isSignedIn() {
        return visit.maybeUser().isPresent();
    }

    public User user() {
        return visit.user();
    }

    public String path() {
        return visit.path();
    }

    public String nonce() {
        return nonce;
    }

    public String csrfToken() {
        return visit.session().csrfToken();
    }

    public List<Flash> flashes() {
        return flashes;
    }

    public List<MenuItem> menu() {
        return Menu.of(visit);
    }

    /** The JSON of {@code script#initial-state}; it holds the session's access token, as Mastodon's does. */
    public String initialState() {
        return InitialState.of(visit);
    }
}
