package org.fediferry.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fediferry.fediverse.InvalidSecret;
import org.fediferry.fediverse.OneTimeCode;
import org.fediferry.run.Secrets;
import org.fediferry.step.StepFailed;

/** The secrets of the accounts of a run, fetched when they are needed; no one-time code is given out twice. */
final class AccountSecrets implements Secrets {

    private static final Pattern CODE = Pattern.compile("\\d{6,8}");

    private final Map<String, AccountSettings> accounts;
    private final SecretSources sources;
    private final UsedCodes used;
    private final Clock clock;
    private final Waiting waiting;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    /** Secrets of accounts by role. */
    AccountSecrets(
            Map<String, AccountSettings> accounts,
            SecretSources sources,
            UsedCodes used,
            Clock clock,
            Waiting waiting) {
        this.accounts = accounts;
        this.sources = sources;
        this.used = used;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Waits, and tells the person for how long and why. */
    interface Waiting {

        void pause(Duration time, String why) throws InterruptedException;

        /** Really waits. */
        static Waiting telling(Terminal terminal) {
            return (time, why) -> {
                terminal.err().println("waiting " + Math.max(1, time.toSeconds()) + " s: " + why);
                terminal.err().flush();
                var ignored = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            };
        }
    }

    @Override
    public String password(String role) throws StepFailed {
        String known = passwords.get(role);
        if (known == null) {
            AccountSettings account = account(role);
            known = sources.fetch(account.password(), "Password of " + at(account));
            passwords.put(role, known);
        }
        return known;
    }

    @Override
    public String code(String role) throws StepFailed {
        AccountSettings account = account(role);
        Optional<SecretSource> source = account.oneTimeCode();
        if (source.isEmpty() || source.get() instanceof SecretSource.Ask) {
            return asked(account);
        }
        String secret = sources.fetch(source.get(), "");
        try {
            return unused(account, OneTimeCode.ofSecret(secret));
        } catch (InvalidSecret wrong) {
            throw refused(
                    "a secret for one-time codes of @" + account.handle(),
                    String.valueOf(wrong.getMessage()),
                    "it is shown below the QR code when the second factor is set up; a recovery code is none");
        }
    }

    @Override
    public boolean hasToken(String role) {
        return accounts.containsKey(role) && accounts.get(role).token().isPresent();
    }

    @Override
    public String token(String role) throws StepFailed {
        String known = tokens.get(role);
        if (known == null) {
            AccountSettings account = account(role);
            known = sources.fetch(account.token().orElseGet(SecretSource.Ask::new), "App token of " + at(account));
            tokens.put(role, known);
        }
        return known;
    }

    /** Whose secret it is, and where it goes where the handle does not say it. */
    private static String at(AccountSettings account) {
        String host = account.server().getHost();
        boolean elsewhere = !account.server().equals(account.handle().origin());
        return "@" + account.handle() + (elsewhere ? " at " + host : "");
    }

    /** A code of a person; recovery codes are few, and spending one is never Fediferry's decision. */
    private String asked(AccountSettings account) throws StepFailed {
        String question = "One-time code of " + at(account);
        String typed = sources.fetch(new SecretSource.Ask(), question).replaceAll("[\\s-]", "");
        if (!CODE.matcher(typed).matches()) {
            throw refused(
                    question + ", 6 to 8 digits",
                    typed.length() + " characters" + (typed.matches("\\d*") ? "" : " that are not all digits")
                            + (typed.length() >= 10 ? ", as recovery codes have" : ""),
                    "nothing was typed into the page; if it was a recovery code it is not spent");
        }
        return typed;
    }

    private String unused(AccountSettings account, OneTimeCode codes) throws StepFailed {
        try {
            while (true) {
                OneTimeCode.Code code = codes.at(clock.instant());
                if (used.claim(account.handle(), code.validUntil())) {
                    return code.digits();
                }
                awaitNext(account, code.validUntil());
            }
        } catch (IOException unwritable) {
            throw refused(
                    "a note that this one-time code of @" + account.handle() + " is used",
                    String.valueOf(unwritable),
                    "see fediferry.state.folder in config/fediferry.conf; a code is typed only where that is noted");
        }
    }

    /** A server counts a second code within the same half minute as wrong, so the one after it would not do either. */
    private void awaitNext(AccountSettings account, Instant end) throws StepFailed {
        try {
            waiting.pause(
                    Duration.between(clock.instant(), end).plusMillis(1),
                    "the one-time code of @" + account.handle() + " that is valid now was typed already");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused("the next one-time code of @" + account.handle(), "interrupted", "run it again");
        }
    }

    private AccountSettings account(String role) throws StepFailed {
        AccountSettings account = accounts.get(role);
        if (account == null) {
            throw refused("an account for the role \"" + role + "\"", "none", "see config/fediferry.conf");
        }
        return account;
    }

    private static StepFailed refused(String expected, String found, String advice) {
        return new StepFailed(StepFailed.Cause.REFUSED, expected, found, advice);
    }
}
