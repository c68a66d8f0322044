package org.fediferry.cli;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/**
 * The keyring of the desktop: Secret Service or KWallet, the macOS keychain, the Windows credentials. The library behind
 * it is loaded at the first use.
 */
final class SystemKeyring implements Keyring {

    /** Something asked of the library's keyring. */
    private interface Question<T> {
        T of(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<String> read(String service, String account) throws NoKeyring {
        return ask(keyring -> {
            try {
                return Optional.of(keyring.getPassword(service, account));
            } catch (PasswordAccessException nothingThere) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void write(String service, String account, String secret) throws NoKeyring {
        var ignored = ask(keyring -> {
            keyring.setPassword(service, account, secret);
            return true;
        });
    }

    @Override
    public void delete(String service, String account) throws NoKeyring {
        var ignored = ask(keyring -> {
            try {
                keyring.deletePassword(service, account);
            } catch (PasswordAccessException nothingThere) {
                return false;
            }
            return true;
        });
    }

    @SuppressWarnings("try") // The library's close() declares Exception, and so also an interruption.
    private static <T> T ask(Question<T> question) throws NoKeyring {
        try (com.github.javakeyring.Keyring keyring = com.github.javakeyring.Keyring.create()) {
            return question.of(keyring);
        } catch (BackendNotSupportedException none) {
            throw new NoKeyring("this computer has no keyring that is open (no desktop, or no keyring service)", none);
        } catch (PasswordAccessException refused) {
            throw new NoKeyring("the keyring did not take it: " + refused.getMessage(), refused);
        } catch (Exception broken) {
            throw new NoKeyring("the keyring does not answer: " + broken, broken);
        }
    }
}
