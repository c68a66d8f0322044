package org.fediferry.pseudonym;

/**
 * A person whose account takes part, and whom the reader sees in their place.
 *
 * @param handle {@code user@domain}
 * @param server where their pages are, {@code host} or {@code host:port}; empty if it is the domain of the handle
 * @param email empty if it is not known
 * @param name as the pages show it; empty if it is not known
 * @param shownHandle the made-up account, {@code alex@old.example}
 * @param shownServer the made-up server, {@code old.example}
 */
public record Member(String handle, String server, String email, String name, String shownHandle, String shownServer) {

    /** Without a first {@code @} in its handles. */
    public Member {
        handle = bare(handle);
        shownHandle = bare(shownHandle);
        if (handle.indexOf('@') < 1 || shownHandle.indexOf('@') < 1) {
            throw new IllegalArgumentException("a handle is user@domain; found an account without a domain");
        }
    }

    private static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }

    String user() {
        return handle.substring(0, handle.indexOf('@'));
    }

    String domain() {
        return handle.substring(handle.indexOf('@') + 1);
    }

    String shownUser() {
        return shownHandle.substring(0, shownHandle.indexOf('@'));
    }

    String shownDomain() {
        return shownHandle.substring(shownHandle.indexOf('@') + 1);
    }

    /** Names nobody: it may get into a log. */
    @Override
    public String toString() {
        return "the account that is shown as " + shownHandle;
    }
}
