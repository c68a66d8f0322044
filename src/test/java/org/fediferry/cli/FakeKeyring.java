package org.fediferry.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A keyring in memory, which can be locked as that of a desktop can. */
final class FakeKeyring implements Keyring {

    private final Map<String, String> entries = new HashMap<>();
    private boolean locked;

    /** As on a computer without a desktop. */
    static FakeKeyring none() {
        FakeKeyring keyring = new FakeKeyring();
        keyring.locked = true;
        return keyring;
    }

    Map<String, String> entries() {
        return entries;
    }

    void lock() {
        locked = true;
    }

    @Override
    public Optional<String> read(String service, String account) throws NoKeyring {
        open();
        return Optional.ofNullable(entries.get(service + "/" + account));
    }

    @Override
    public void write(String service, String account, String secret) throws NoKeyring {
        open();
        entries.put(service + "/" + account, secret);
    }

    @Override
    public void delete(String service, String account) throws NoKeyring {
        open();
        entries.remove(service + "/" + account);
    }

    private void open() throws NoKeyring {
        if (locked) {
            throw new NoKeyring("this computer has no keyring that is open", new IllegalStateException("locked"));
        }
    }
}
