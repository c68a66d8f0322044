package org.fediferry.practice.guest;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.PeerClient;
import org.fediferry.practice.web.Json;
import org.fediferry.practice.web.Views;

/** One request to a guest and the answer in the making. */
public final class GuestVisit {

    private final Context http;
    private final GuestServer server;
    private final Map<String, String> parts;
    private GuestSession session;

    GuestVisit(Context http, GuestServer server, Map<String, String> parts) {
        this.http = http;
        this.server = server;
        this.parts = parts;
        this.session = server.sessions().known(http.cookie(server.cookie())).orElseGet(() -> new GuestSession(""));
    }

    public Context http() {
        return http;
    }

    public String path() {
        return http.path();
    }

    /** The domain for which the request came in: a guest may answer for several. */
    public String domain() {
        return server.domainAt(http.req().getLocalPort());
    }

    /** The part of the path that the route calls so. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** Empty when the form has no such field. */
    public String form(String name) {
        String value = http.formParam(name);
        return value == null ? "" : value;
    }

    /** Every value of a field that stands several times in the form. */
    public List<String> forms(String name) {
        return http.formParams(name);
    }

    /** Empty when the address has no such part. */
    public String query(String name) {
        String value = http.queryParam(name);
        return value == null ? "" : value;
    }

    public Optional<UploadedFile> upload(String name) {
        return http.isMultipartFormData() ? Optional.ofNullable(http.uploadedFile(name)) : Optional.empty();
    }

    /** The session of this browser; what is put into it is kept from now on. */
    public GuestSession session() {
        if (session.id().isEmpty()) {
            session = server.sessions().begin();
            keep(session.id());
        }
        return session;
    }

    public Optional<Person> maybePerson() {
        return session.person();
    }

    /** Who is signed in; routes for strangers must ask {@link #maybePerson}. */
    public Person person() {
        return maybePerson().orElseThrow(() -> new IllegalStateException("nobody is signed in on " + path()));
    }

    /** Begins a new session for the person. */
    public void signIn(Person person) {
        server.sessions().end(session);
        session = new GuestSession("");
        session().setPerson(person);
    }

    public void signOut() {
        server.sessions().end(session);
        session = new GuestSession("");
        http.removeCookie(server.cookie(), "/");
    }

    private void keep(String id) {
        http.cookie(new Cookie(server.cookie(), id, "/", -1, false, true, null, SameSite.LAX));
    }

    /** Renders {@code practice/NAME.jte}; the template gets the parameters and nothing else. */
    public void html(String template, Map<String, Object> parameters) {
        http.html(Views.render(template, parameters));
    }

    public void redirect(String path) {
        http.redirect(path);
    }

    public void json(Object value) {
        http.result(Json.write(value)).contentType("application/json; charset=utf-8");
    }

    /** Answers with an actor document or another activity. */
    public void activity(Map<String, Object> document) {
        http.result(Json.write(document)).contentType(PeerClient.ACTIVITY_JSON + "; charset=utf-8");
    }

    /** Whether a server asks, not a browser. */
    public boolean wantsActivity() {
        String accept = String.valueOf(http.header("Accept"));
        return accept.contains(PeerClient.ACTIVITY_JSON) || accept.contains("application/ld+json");
    }

    public void status(int status, String body) {
        http.status(status).result(body);
    }
}
