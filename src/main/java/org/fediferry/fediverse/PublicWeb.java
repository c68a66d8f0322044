package org.fediferry.fediverse;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * What anybody can find out about accounts and servers without signing in. Contacts the servers that it is asked about
 * and no others. Safe for several threads. A {@code server} is an address such as {@code https://harbour.example}.
 */
public final class PublicWeb {
    private final ServerLookup servers;
    private final AccountLookup accounts;
    private final FollowerLookup followers;
    private final MoveLookup moves;
    private final WebOptions options;

    /** Throws {@link InvalidAuthority} when a certificate authority of the options cannot be used. */
    public PublicWeb(WebOptions options) {
        this(options, Clock.systemUTC(), Pause.real());
    }

    public PublicWeb(WebOptions options, Clock clock, Pause pause) {
        PoliteGet web = new PoliteGet(options, clock, pause);
        this.options = options;
        this.servers = new ServerLookup(web);
        this.accounts = new AccountLookup(web);
        this.followers = new FollowerLookup(web);
        this.moves = new MoveLookup(accounts);
    }

    /** The same servers for requests with a token. */
    public TokenWeb withTokens() {
        return new TokenWeb(options, Clock.systemUTC());
    }

    /** From NodeInfo; from the instance API where there is none. */
    public Software software(URI server) throws LookupFailed {
        return servers.software(server);
    }

    /** Whether a server is there, by one question for what it runs. */
    public ServerState stateOf(String domain) {
        try {
            var ignored = servers.software(URI.create("https://" + domain));
            return ServerState.ALIVE;
        } catch (LookupFailed failed) {
            return ServerState.of(failed);
        } catch (IllegalArgumentException noName) {
            return ServerState.UNKNOWN;
        }
    }

    public InstanceRules instance(URI server) throws LookupFailed {
        return servers.instance(server);
    }

    /** The servers that a server blocks, where it publishes them (Mastodon 4.0 and later, as its administrators choose). */
    public List<DomainBlock> domainBlocks(URI server) throws LookupFailed {
        return servers.domainBlocks(server);
    }

    public WebFinger webFinger(Handle handle) throws LookupFailed {
        return accounts.webFinger(handle);
    }

    /** Whether other servers can find an account: its WebFinger document is there, or is not, or nobody can tell. */
    public FederationCheck federates(Handle handle) {
        try {
            return FederationCheck.of(accounts.webFinger(handle));
        } catch (LookupFailed failed) {
            return FederationCheck.of(failed);
        }
    }

    /** The handle by which an account calls itself, to which a handle leads that may be an older or another one. */
    public Handle handle(Handle leading) throws LookupFailed {
        return accounts.handle(leading);
    }

    public Actor actor(URI address) throws LookupFailed {
        return accounts.actor(address);
    }

    /** Knows the accounts of that server, and those of others that it has met. */
    public PublicAccount lookup(URI server, String user) throws LookupFailed {
        return accounts.account(server, user);
    }

    /**
     * Up to 80 followers a page.
     *
     * @param handleDomain what the handles of this server's own accounts end in: the API leaves it out
     */
    public Followers followers(URI server, String handleDomain, PublicAccount account, int mostPages)
            throws LookupFailed {
        return followers.followers(server, handleDomain, account, mostPages);
    }

    /** The id of the account's actor, by which aliases and moves are compared. */
    public URI actorAddress(Handle account) throws LookupFailed {
        return moves.actorAddress(account);
    }

    /** A NO may be some minutes old: Mastodon keeps actors for 3 minutes, proxies longer. */
    public AliasCheck aliasPublished(Handle newAccount, Handle oldAccount) throws LookupFailed {
        return moves.alias(newAccount, oldAccount);
    }

    /** From the old actor; from the public API where the actor says nothing (yet) or is not public. */
    public RedirectCheck redirectPublished(Handle oldAccount, Handle newAccount) throws LookupFailed {
        return moves.redirect(oldAccount, newAccount);
    }
}
