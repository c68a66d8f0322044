package org.fediferry.check;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.step.StepFailed;

/**
 * An account to check with.
 *
 * @param name by which people know it; unique
 * @param serverType the folder that describes its server
 * @param server the address of the server, without a path
 * @param email what it signs in with; empty where it needs none
 * @param disposable whether steps may be performed with it that nobody can take back
 */
public record TestAccount(
        String name,
        String serverType,
        Handle handle,
        URI server,
        String email,
        boolean disposable,
        Credentials credentials) {

    /** Where its secrets come from; asked at the moment in which one is typed. */
    @FunctionalInterface
    public interface Credentials {

        /** The password. */
        String password() throws StepFailed;

        /** A one-time code that is still good for some seconds, another one at each call. */
        default String code() throws StepFailed {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a one-time code",
                    "none",
                    "say where the codes of the account come from");
        }

        /** The cookies of a session that somebody has signed in beforehand; empty where the sign-in flow does it. */
        default Optional<String> session() {
            return Optional.empty();
        }

        /** Forgets that session: a check signs out at its end. */
        default void sessionEnded() {}
    }

    /** An account whose handle says where its server is, and with which nothing irreversible is done. */
    public static TestAccount of(String name, String serverType, String handle, String email, Credentials credentials) {
        Handle parsed = Handle.parse(handle);
        return new TestAccount(name, serverType, parsed, parsed.origin(), email, false, credentials);
    }

    /** The same at another address: a port, a local server. */
    public TestAccount at(URI address) {
        return new TestAccount(name, serverType, handle, address, email, disposable, credentials);
    }

    /** The same, marked as one that may be moved, redirected or emptied. */
    public TestAccount asDisposable() {
        return new TestAccount(name, serverType, handle, server, email, true, credentials);
    }

    /** What two entries for one account have in common, whatever they are called. */
    String identity() {
        return (server.getAuthority() + " " + handle.acct()).toLowerCase(Locale.ROOT);
    }

    /** Says nothing of its secrets. */
    @Override
    public String toString() {
        return name + " (@" + handle + ")";
    }
}
