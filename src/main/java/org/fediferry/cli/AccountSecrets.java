package org.fediferry.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fediferry.fediverse.InvalidSecret;
import org.fediferry.fediverse.OneTimeCode;
import org.fediferry.run.Secrets;
import org.fediferry.step.StepFailed;

/** Fetches the secrets of the accounts from where the configuration says, when they are needed. */
final class AccountSecrets implements Secrets {

    private final Map<String, AccountSettings> accounts;
    private final Clock clock;
    private final Map<String, String> used = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    /** Secrets of accounts by role. */
    AccountSecrets(Map<String, AccountSettings> accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String password(String role) throws StepFailed {
        String known = passwords.get(role);
        if (known == null) {
            AccountSettings account = account(role);
            known = fetch(account.password(), "Password of @" + account.handle());
            passwords.put(role, known);
        }
        return known;
    }

    @Override
    public String code(String role) throws StepFailed {
        AccountSettings account = account(role);
        Optional<SecretSource> source = account.oneTimeCode();
        if (source.isEmpty() || source.get() instanceof SecretSource.Ask) {
            return fetch(new SecretSource.Ask(), "One-time code of @" + account.handle());
        }
        String secret = fetch(source.get(), "");
        try {
            OneTimeCode.Code code = OneTimeCode.ofSecret(secret).at(clock.instant());
            // A server takes each code once. The next one is good already: servers allow for clocks that differ.
            String digits = code.digits().equals(used.get(role)) ? code.next() : code.digits();
            used.put(role, digits);
            return digits;
        } catch (InvalidSecret wrong) {
            throw missing("a secret for one-time codes of @" + account.handle(), String.valueOf(wrong.getMessage()));
        }
    }

    private AccountSettings account(String role) throws StepFailed {
        AccountSettings account = accounts.get(role);
        if (account == null) {
            throw missing("an account for the role \"" + role + "\"", "none");
        }
        return account;
    }

    private static String fetch(SecretSource source, String question) throws StepFailed {
        if (source instanceof SecretSource.Known known) {
            return known.secret();
        }
        if (source instanceof SecretSource.Environment environment) {
            String value = System.getenv(environment.variable());
            if (value == null || value.isEmpty()) {
                throw missing("a secret in the environment variable " + environment.variable(), "it is not set");
            }
            return value;
        }
        if (source instanceof SecretSource.Command command) {
            return output(command.words());
        }
        return ask(question);
    }

    private static String ask(String question) throws StepFailed {
        Keyboard keyboard = Keyboard.present()
                .orElseThrow(() -> missing(
                        question, "there is no terminal to ask at; name an environment variable or a command instead"));
        char[] typed = keyboard.secret(question + " (not shown): ");
        if (typed == null || typed.length == 0) {
            throw missing(question, "nothing was typed");
        }
        return new String(typed);
    }

    private static String output(List<String> words) throws StepFailed {
        String expected = "a secret on the first line that \"" + words.get(0) + "\" prints";
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                String first = reader.readLine();
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw missing(expected, "the command failed");
                }
                if (first == null || first.isEmpty()) {
                    throw missing(expected, "it printed nothing");
                }
                return first;
            } finally {
                process.destroy();
            }
        } catch (IOException broken) {
            throw missing(expected, String.valueOf(broken.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw missing(expected, "interrupted");
        }
    }

    private static StepFailed missing(String expected, String found) {
        return new StepFailed(StepFailed.Cause.REFUSED, expected, found, "see the account in config/fediferry.conf");
    }
}
