package org.fediferry.step;

import java.util.List;
import java.util.OptionalLong;

/** What anybody can read of an account without signing in. Handles are written {@code user@domain}. */
public interface Fediverse {

    /** Whether the actor of {@code of} names the actor of {@code names} among its aliases. */
    Finding alias(String of, String names) throws StepFailed;

    /** Whether {@code of} publicly redirects to {@code to}. */
    Finding redirect(String of, String to) throws StepFailed;

    /** Whether an account accepts followers without asking its owner. */
    Finding acceptsFollowers(String of) throws StepFailed;

    /** Whether an account redirects to nobody. */
    Finding hasNotMoved(String of) throws StepFailed;

    /** Whether the public profile of {@code of} has a link to an address that its server has verified. */
    Finding verifiedLink(String of, String address) throws StepFailed;

    /** The address of the account's actor: never made from a handle, always asked for. */
    String actorAddress(String of) throws StepFailed;

    /** The address of the account's page for people. */
    String profilePage(String of) throws StepFailed;

    /** Whether other servers can find an account; fails where nobody can tell. */
    Finding federates(String of) throws StepFailed;

    /** The handle that the account really has to which another one leads, such as one with a domain of its own. */
    String handle(String of) throws StepFailed;

    /** How many followers an account has; empty where that is hidden. */
    OptionalLong followerCount(String of) throws StepFailed;

    /** Whether the server of a domain is there: {@code alive}, {@code asleep}, {@code gone} or {@code unknown}. */
    String serverState(String domain);

    /** Who follows an account, as far as that is public. */
    Followers followers(String of) throws StepFailed;

    /**
     * Who follows an account.
     *
     * @param complete false where the server hides the list or it is too long to read politely
     */
    record Followers(List<String> handles, boolean complete) {}
}
