package org.fediferry.practice.social;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One Mastodon server and everything that it has stored. */
public final class Instance {

    /** The release of 4.5: accounts that are older keep their address with the name. */
    private static final Instant NUMERIC_ACTORS_SINCE = Instant.parse("2025-11-06T00:00:00Z");

    private final String domain;
    private final Version version;
    private final Locale language;
    private final URI address;
    private final AtomicLong lastId = new AtomicLong(115_000_000_000_000_000L);
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<Handle, Account> byHandle = new ConcurrentHashMap<>();
    private final Map<URI, Account> byUri = new ConcurrentHashMap<>();
    private final Map<Long, Account> byId = new ConcurrentHashMap<>();
    private final FollowGraph follows = new FollowGraph();

    public Instance(String domain, Version version, Locale language, URI address) {
        this.domain = domain;
        this.version = version;
        this.language = language;
        this.address = address;
    }

    public String domain() {
        return domain;
    }

    public Version version() {
        return version;
    }

    public Locale language() {
        return language;
    }

    /** Where the pages are; the domain of the handles is another one, as with Mastodon's LOCAL_DOMAIN and WEB_DOMAIN. */
    public URI address() {
        return address;
    }

    public boolean has(Feature feature) {
        return version.has(feature);
    }

    public FollowGraph follows() {
        return follows;
    }

    public long nextId() {
        return lastId.addAndGet(65_537);
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    public User addUser(String username, Profile profile, Instant createdAt) {
        long id = nextId();
        boolean numeric = has(Feature.NUMERIC_ACTORS) && !createdAt.isBefore(NUMERIC_ACTORS_SINCE);
        URI actor = at(numeric ? "/ap/users/" + id : "/users/" + username);
        Account account = new Account(
                id,
                new Handle(username, domain),
                new Account.Addresses(actor, at("/@" + username), true),
                profile,
                createdAt);
        remember(account);
        String server = domain.replaceFirst("\\..*", "");
        String email = username + "+" + server + "@mail.example";
        // Different on every server, so that a mix-up shows.
        Credentials credentials = new Credentials(email, username + "-practises-at-" + server);
        User user = new User(account, credentials, "practice-token-" + server + "-" + id);
        user.setLanguage(language);
        users.put(username, user);
        return user;
    }

    /** Stores an account of another server; a known one keeps its id. */
    public synchronized Account addRemote(Handle handle, URI actor, URI page, Profile profile) {
        Account known = byUri.get(actor);
        if (known != null) {
            known.update(profile);
            return known;
        }
        Account account =
                new Account(nextId(), handle, new Account.Addresses(actor, page, false), profile, Instant.now());
        remember(account);
        return account;
    }

    private void remember(Account account) {
        byHandle.put(account.handle(), account);
        byUri.put(account.uri(), account);
        byId.put(account.id(), account);
    }

    public Optional<User> user(String username) {
        return Optional.ofNullable(users.get(username.toLowerCase(Locale.ROOT)));
    }

    public Optional<User> userWithEmail(String email) {
        return users.values().stream()
                .filter(user -> user.credentials().email().equalsIgnoreCase(email.strip()))
                .findFirst();
    }

    public Optional<User> userWithToken(String token) {
        return users.values().stream()
                .filter(user -> user.accessToken().equals(token))
                .findFirst();
    }

    public Optional<User> userOf(Account account) {
        return account.isLocal() ? user(account.username()) : Optional.empty();
    }

    public Collection<User> users() {
        return List.copyOf(users.values());
    }

    public Optional<Account> account(Handle handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    public Optional<Account> account(URI uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    public Optional<Account> account(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a handle of this domain lives here, under its own domain or the web address. */
    public boolean isOwnDomain(String otherDomain) {
        return otherDomain.equals(domain) || otherDomain.equals(address.getAuthority());
    }

    public Status post(User user, String text, Instant at) {
        long id = nextId();
        URI uri = user.account().uri().resolve(user.account().uri().getPath() + "/statuses/" + id);
        Status status = new Status(
                id, user.account(), text, at, uri, at("/@" + user.account().username() + "/" + id));
        user.statuses().add(0, status);
        return status;
    }

    public Optional<Status> status(String uriOrUrl) {
        return users.values().stream()
                .flatMap(user -> user.statuses().stream())
                .filter(status -> status.uri().toString().equals(uriOrUrl)
                        || status.url().toString().equals(uriOrUrl))
                .findFirst();
    }
}
