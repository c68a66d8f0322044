package org.fediferry.practice.microblog;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestSettings;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.web.Tokens;

/** A running imitation of micro.blog: one service for everybody, with blogs under its own domain and under others. */
public final class MicroblogServer implements AutoCloseable {

    /** The domain of everybody who has none of their own. */
    public static final String DOMAIN = "micro.blog";

    /** Fact sheet A.1, B. */
    private static final String COOKIE = "rack.session";

    private final GuestServer server;
    private final MailBox mailBox = new MailBox();
    private final List<Blog> blogs = new CopyOnWriteArrayList<>();
    private volatile boolean redesigned;

    private MicroblogServer(GuestSettings settings) {
        AtomicReference<URI> home = new AtomicReference<>(URI.create("http://127.0.0.1/"));
        server = GuestServer.start(settings, new ActorForm(home::get));
        home.set(server.address());
        server.signInAt("/signin");
        server.routes().get("/activitypub/:name", server::actor);
        server.routes().post("/activitypub/:name/inbox", server.federation()::receive);
        server.routes().post("/activitypub/shared/inbox", server.federation()::receive);
        new SignInPages(this).addTo(server.routes());
        new FediversePages(this).addTo(server.routes());
        new AccountPages(this).addTo(server.routes());
        new TokenApi(this).addTo(server.routes());
    }

    /** At any free port, with background work that is done at once. */
    public static MicroblogServer start() {
        return start(settings());
    }

    public static GuestSettings settings() {
        return GuestSettings.of(DOMAIN, COOKIE);
    }

    public static MicroblogServer start(GuestSettings settings) {
        return new MicroblogServer(settings);
    }

    /** A blog without a domain of its own: {@code @name@micro.blog}. */
    public Blog addBlog(String name) {
        return add(new Handle(name, DOMAIN), server.address());
    }

    /** A blog at a domain of its own; that domain is answered for at an address of its own. */
    public Blog addBlog(String name, String domain) {
        Blog blog = add(new Handle(name, domain), server.addDomain(domain));
        // Whether the name at micro.blog leads there as well, nobody has published: sure: C.
        server.people().alsoKnow(new Handle(name, DOMAIN), blog.person());
        return blog;
    }

    private Blog add(Handle handle, URI host) {
        String path = "/activitypub/" + handle.user();
        Person person = server.people()
                .add(new Person(
                        handle,
                        new Person.Addresses(
                                host.resolve(path),
                                host.resolve("/"),
                                server.address().resolve(path + "/inbox"),
                                server.address().resolve("/activitypub/shared/inbox"))));
        String email = handle.user() + "+" + handle.domain().replace('.', '-') + "@mail.example";
        Blog blog = new Blog(1_000 + blogs.size(), person, email, Tokens.hex().toUpperCase(Locale.ROOT));
        blogs.add(blog);
        return blog;
    }

    Optional<Blog> blogOf(Person person) {
        return blogs.stream().filter(blog -> blog.person().equals(person)).findFirst();
    }

    Optional<Blog> blogWithEmail(String email) {
        return blogs.stream()
                .filter(blog -> blog.email().equalsIgnoreCase(email.strip()))
                .findFirst();
    }

    Optional<Blog> blogWithToken(String token) {
        return blogs.stream().filter(blog -> blog.token().equals(token)).findFirst();
    }

    /** What listens, and where a practice world joins in. */
    public GuestServer server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    public MailBox mailBox() {
        return mailBox;
    }

    /** From now on every element that nobody has published is another one, in another place, with another name. */
    public MicroblogServer redesign() {
        redesigned = true;
        return this;
    }

    boolean isRedesigned() {
        return redesigned;
    }

    @Override
    public void close() {
        server.close();
    }
}
