package org.fediferry.practice.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.jspecify.annotations.Nullable;

/** One request to a server and the answer in the making. */
public final class Visit {

    static final String BROWSER_COOKIE = "_mastodon_session";
    static final String LOGIN_COOKIE = "_session_id";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final Context http;
    private final Site site;
    private final WebSession session;
    private final Map<String, String> pathValues = new LinkedHashMap<>();
    private @Nullable User user;

    Visit(Context http, Site site) {
        this.http = http;
        this.site = site;
        this.session = site.sessions().browser(http.cookie(BROWSER_COOKIE));
        this.user = site.sessions().user(http.cookie(LOGIN_COOKIE)).orElse(null);
    }

    public Context http() {
        return http;
    }

    public Instance instance() {
        return site.instance();
    }

    public Site site() {
        return site;
    }

    public WebSession session() {
        return session;
    }

    public Optional<User> maybeUser() {
        return Optional.ofNullable(user);
    }

    /** Who is signed in; routes for strangers must ask {@link #maybeUser}. */
    public User user() {
        if (user == null) {
            throw new IllegalStateException("nobody is signed in on " + path());
        }
        return user;
    }

    public String path() {
        return http.path();
    }

    /** The part of the path that the route calls so. */
    public String part(String name) {
        return pathValues.getOrDefault(name, "");
    }

    void setParts(Map<String, String> values) {
        pathValues.putAll(values);
    }

    /** Empty when the form has no such field. */
    public String form(String name) {
        String value = http.formParam(name);
        return value == null ? "" : value;
    }

    public boolean formHas(String name) {
        return http.formParam(name) != null;
    }

    public Optional<UploadedFile> upload(String name) {
        return http.isMultipartFormData() ? Optional.ofNullable(http.uploadedFile(name)) : Optional.empty();
    }

    public String query(String name) {
        String value = http.queryParam(name);
        return value == null ? "" : value;
    }

    /** Mastodon's order: {@code ?lang=}, the user's own language, Accept-Language, the server's. */
    public Locale language() {
        Locale fallback = user == null ? acceptedLanguage() : user.language();
        return Messages.supported(query("lang"))
                .orElse(fallback == null ? instance().language() : fallback);
    }

    private @Nullable Locale acceptedLanguage() {
        String accepted = http.header("Accept-Language");
        if (site.quirks().isOn(Quirk.GERMAN_FOR_STRANGERS)) {
            // Mastodon's FORCE_DEFAULT_LOCALE.
            return Locale.GERMAN;
        }
        if (accepted == null) {
            return null;
        }
        return Locale.LanguageRange.parse(accepted).stream()
                .flatMap(range -> Messages.supported(range.getRange()).stream())
                .findFirst()
                .orElse(null);
    }

    public Messages texts() {
        return Messages.in(language());
    }

    public void flash(String kind, String key, Object... values) {
        session.flash(new Flash(kind, texts().text(key, values)));
    }

    public void redirect(String path) {
        http.redirect(path);
    }

    /** Renders a page; the template also gets the {@link Page} as "page". */
    public void render(String template, String titleKey, Map<String, Object> parameters) {
        Page page = new Page(this, texts().text(titleKey, instance().domain()));
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("page", page);
        Headers.page(this, page);
        http.html(site.quirks().drift(path(), Views.render(template, all)));
    }

    public void json(Object value) {
        http.result(Json.write(value)).contentType("application/json; charset=utf-8");
    }

    public void error(int status) {
        http.status(status);
        String title = "error." + status;
        render("error", title, Map.of("status", status));
    }

    public void signIn(User newUser) {
        user = newUser;
        session.renewCsrfToken();
        session.awaitCode(null);
        cookie(LOGIN_COOKIE, site.sessions().activate(newUser), ONE_YEAR);
    }

    public void signOut() {
        site.sessions().deactivate(http.cookie(LOGIN_COOKIE));
        user = null;
        session.renewCsrfToken();
        http.removeCookie(LOGIN_COOKIE, "/");
    }

    void keepBrowserCookie() {
        if (!session.id().equals(http.cookie(BROWSER_COOKIE))) {
            cookie(BROWSER_COOKIE, session.id(), -1);
        }
    }

    private void cookie(String name, String value, int maxAge) {
        http.cookie(new Cookie(name, value, "/", maxAge, false, true, null, SameSite.LAX));
    }
}
