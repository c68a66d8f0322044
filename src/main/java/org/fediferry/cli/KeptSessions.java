package org.fediferry.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The sessions that sign-in has kept, one file per account, encrypted with a key of its own (AES-GCM, 256 bits). */
final class KeptSessions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "sessions";
    private static final String SERVICE = "fediferry";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;

    private final StateFolder state;
    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    KeptSessions(StateFolder state, Keyring keyring) {
        this.state = state;
        this.keyring = keyring;
    }

    /** A session that was kept, with its cookies. */
    record Kept(Instant since, String cookies) {

        @Override
        public String toString() {
            return "a session since " + since;
        }
    }

    /** Where the key of a session lies. */
    enum KeyPlace {
        KEYRING,
        FILE
    }

    /** There is a kept session, but it cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    KeyPlace keep(AccountSettings account, Kept session) throws IOException {
        byte[] key = bytes(KEY);
        String name = StateFolder.nameOf(account.handle());
        KeyPlace place = keep(account, name, key);
        byte[] nonce = bytes(NONCE);
        byte[] text = JSON.writeValueAsBytes(Map.of("since", session.since().toString(), "cookies", session.cookies()));
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, account, key, nonce, text);
        state.write(
                FOLDER,
                name + ".session",
                ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
        return place;
    }

    private KeyPlace keep(AccountSettings account, String name, byte[] key) throws IOException {
        try {
            keyring.write(SERVICE, entry(account), Base64.getEncoder().encodeToString(key));
            var ignored = state.delete(FOLDER, name + ".key");
            return KeyPlace.KEYRING;
        } catch (Keyring.NoKeyring none) {
            state.write(FOLDER, name + ".key", key);
            return KeyPlace.FILE;
        }
    }

    boolean isKept(AccountSettings account) {
        return state.has(FOLDER, StateFolder.nameOf(account.handle()) + ".session");
    }

    /** The session of an account, if there is one; asks the keyring only then. */
    Optional<Kept> find(AccountSettings account) throws Unusable {
        String name = StateFolder.nameOf(account.handle());
        try {
            Optional<byte[]> file = state.read(FOLDER, name + ".session");
            if (file.isEmpty()) {
                return Optional.empty();
            }
            byte[] content = file.get();
            if (content.length < NONCE + TAG) {
                throw new IOException("its file was changed: it is too short");
            }
            byte[] text = crypt(
                    Cipher.DECRYPT_MODE,
                    account,
                    key(account, name),
                    Arrays.copyOf(content, NONCE),
                    Arrays.copyOfRange(content, NONCE, content.length));
            Map<?, ?> json = JSON.readValue(text, Map.class);
            return Optional.of(
                    new Kept(Instant.parse(String.valueOf(json.get("since"))), String.valueOf(json.get("cookies"))));
        } catch (IOException damaged) {
            throw new Unusable(String.valueOf(damaged.getMessage()), damaged);
        }
    }

    /** Forgets the session of an account; false where there was none. */
    boolean drop(AccountSettings account) throws IOException {
        String name = StateFolder.nameOf(account.handle());
        boolean there = state.delete(FOLDER, name + ".session");
        boolean inFile = state.delete(FOLDER, name + ".key");
        if (there && !inFile) {
            try {
                keyring.delete(SERVICE, entry(account));
            } catch (Keyring.NoKeyring locked) {
                return true; // A key without anything that it opens.
            }
        }
        return there;
    }

    private byte[] key(AccountSettings account, String name) throws IOException, Unusable {
        Optional<byte[]> file = state.read(FOLDER, name + ".key");
        if (file.isPresent()) {
            return file.get();
        }
        try {
            return keyring.read(SERVICE, entry(account))
                    .map(Base64.getDecoder()::decode)
                    .orElseThrow(() -> new IOException("its key is not in the keyring"));
        } catch (Keyring.NoKeyring none) {
            throw new Unusable(none.getMessage(), none);
        } catch (IllegalArgumentException notOurs) {
            throw new Unusable("its key in the keyring is not ours", notOurs);
        }
    }

    private static String entry(AccountSettings account) {
        return "session of @" + account.handle().acct();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Bound to account and server: a file that was moved to another name opens nothing. */
    private static byte[] crypt(int mode, AccountSettings account, byte[] key, byte[] nonce, byte[] text)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD((account.handle().acct() + " " + account.server()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException("its file was changed, or belongs to another account, server or key", damaged);
        }
    }
}
