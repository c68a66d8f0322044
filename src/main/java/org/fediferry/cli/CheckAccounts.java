package org.fediferry.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.check.TestAccount;
import org.fediferry.scenario.ServerTypes;
import org.fediferry.step.StepFailed;

/** The accounts that a check is made with. */
final class CheckAccounts {

    private final FediferrySettings settings;
    private final ServerTypes types;
    private final Terminal terminal;
    private final SignedIn signedIn;
    private final AccountSecrets secrets;
    private final Map<String, AccountSettings> named = new LinkedHashMap<>();
    private final Map<String, AccountSettings> roles = new LinkedHashMap<>();
    private boolean allFound = true;

    CheckAccounts(FediferrySettings settings, ServerTypes types, Terminal terminal) {
        this.settings = settings;
        this.types = types;
        this.terminal = terminal;
        this.signedIn = new SignedIn(new KeptSessions(settings.state(), new SystemKeyring()), terminal);
        this.secrets = new AccountSecrets(
                settings.accounts(),
                SecretSources.ofProcess(),
                new UsedCodes(settings.state()),
                Clock.systemUTC(),
                AccountSecrets.Waiting.telling(terminal));
    }

    /** Takes the accounts of {@code NAME} and {@code ROLE=NAME}. */
    void name(List<String> written) throws Refused {
        for (String each : written) {
            int equals = each.indexOf('=');
            String name = each.substring(equals + 1);
            AccountSettings account = settings.account(name);
            named.put(name, account);
            if (equals > 0) {
                roles.put(each.substring(0, equals), account);
            }
        }
    }

    /** Takes the accounts of a list of servers; a line that fits none is told, and the rest goes on. */
    void list(Path file) throws Refused {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String wanted = line.replaceFirst("#.*", "").strip();
            if (!wanted.isEmpty()) {
                List<AccountSettings> fitting = settings.accounts().values().stream()
                        .filter(account -> fits(account, wanted))
                        .toList();
                fitting.forEach(account -> named.put(account.name(), account));
                if (fitting.isEmpty()) {
                    allFound = false;
                    terminal.err()
                            .println(file + ":" + number + ": no account of the configuration is called \"" + wanted
                                    + "\" or is on it; it is left out");
                }
            }
        }
    }

    private static List<String> lines(Path file) throws Refused {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw new Refused(
                    "the list of servers " + file + " is no text", "write one name or host per line, in UTF-8");
        } catch (IOException unreadable) {
            throw new Refused("the list of servers " + file + " cannot be read", "write one name or host per line");
        }
    }

    private static boolean fits(AccountSettings account, String wanted) {
        String host =
                wanted.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/.*", "");
        return account.name().equals(wanted)
                || account.handle().domain().equalsIgnoreCase(host)
                || String.valueOf(account.server().getAuthority()).equalsIgnoreCase(host);
    }

    /** Those that were named; where none was, those that are there to be spent. */
    List<TestAccount> all() throws Refused {
        if (named.isEmpty()) {
            settings.accounts().values().stream()
                    .filter(AccountSettings::disposable)
                    .forEach(account -> named.put(account.name(), account));
        }
        if (named.isEmpty()) {
            throw new Refused(
                    "there is no account to check with",
                    "name test accounts of the configuration: --account NAME, or mark them there: disposable = true");
        }
        List<TestAccount> all = new ArrayList<>();
        for (AccountSettings account : named.values()) {
            all.add(test(account));
        }
        return all;
    }

    Map<String, TestAccount> roles() throws Refused {
        Map<String, TestAccount> bound = new LinkedHashMap<>();
        for (Map.Entry<String, AccountSettings> role : roles.entrySet()) {
            bound.put(role.getKey(), test(role.getValue()));
        }
        return bound;
    }

    /** Whether every line of the list has an account. */
    boolean areAllFound() {
        return allFound;
    }

    Map<String, AccountSettings> settings() {
        return named;
    }

    Collection<AccountSettings> values() {
        return named.values();
    }

    /** Forgets the kept sessions that were signed out. */
    void drop() {
        signedIn.drop();
    }

    private TestAccount test(AccountSettings written) throws Refused {
        Optional<URI> service =
                types.named(written.type()).flatMap(type -> type.recognition().hosted());
        AccountSettings account = service.isPresent() ? written.at(service.get()) : written;
        return new TestAccount(
                account.name(),
                account.type(),
                account.handle(),
                account.server(),
                account.email(),
                account.disposable(),
                new Known(account, secrets, signedIn));
    }

    /** The secrets of one account; whoever knows them is asked by one thread at a time. */
    private record Known(AccountSettings account, AccountSecrets secrets, SignedIn signedIn)
            implements TestAccount.Credentials {

        @Override
        public String password() throws StepFailed {
            synchronized (secrets) {
                return secrets.password(account.name());
            }
        }

        @Override
        public String code() throws StepFailed {
            synchronized (secrets) {
                return secrets.code(account.name());
            }
        }

        @Override
        public Optional<String> session() {
            synchronized (secrets) {
                return signedIn.cookies(account);
            }
        }

        @Override
        public String toString() {
            return account.name();
        }
    }
}
