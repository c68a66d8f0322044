package org.fediferry.step;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that anybody can look up in the Fediverse.
 *
 * <ul>
 *   <li>{@code alias of HANDLE names HANDLE}: the first account's actor lists the second among its aliases
 *   <li>{@code redirect of HANDLE leads to HANDLE}: the first account has moved to the second
 *   <li>{@code account HANDLE accepts followers}: it is not locked
 *   <li>{@code account HANDLE has not moved}: it redirects to nobody
 *   <li>{@code link of HANDLE to ADDRESS is verified}: a server has seen that the page links back
 *   <li>{@code account HANDLE federates}: other servers can find it
 *   <li>{@code followers of HANDLE reach NUMBER}: it has that many followers
 *   <li>{@code followers of HANDLE fall to NUMBER}: it has no more followers than that
 * </ul>
 *
 * @param other the second account, the address or the number; null where the question has none
 */
public record PublicCondition(
        Question question, Text of, @Nullable Text other) implements Condition {

    /** What is asked. */
    public enum Question {
        ALIAS("alias of (\\S+) names (\\S+)"),
        REDIRECT("redirect of (\\S+) leads to (\\S+)"),
        OPEN("account (\\S+) accepts followers()"),
        SETTLED("account (\\S+) has not moved()"),
        VERIFIED("link of (\\S+) to (\\S+) is verified"),
        FEDERATES("account (\\S+) federates()"),
        FOLLOWERS("followers of (\\S+) reach (\\S+)"),
        FALLEN("followers of (\\S+) fall to (\\S+)");

        private final Pattern form;

        Question(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private static final Pattern START = Pattern.compile("(alias of|redirect of|account|link of|followers of) .*");

    static boolean looksLike(String text) {
        return START.matcher(text).matches();
    }

    static PublicCondition parse(String text) {
        for (Question question : Question.values()) {
            Matcher matcher = question.form.matcher(text);
            if (matcher.matches()) {
                String second = matcher.group(2);
                return new PublicCondition(
                        question, Text.parse(matcher.group(1)), second.isEmpty() ? null : Text.parse(second));
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a public condition; write one of: "
                + "alias of HANDLE names HANDLE, redirect of HANDLE leads to HANDLE, "
                + "account HANDLE accepts followers, account HANDLE has not moved, account HANDLE federates, "
                + "link of HANDLE to ADDRESS is verified, "
                + "followers of HANDLE reach NUMBER, followers of HANDLE fall to NUMBER");
    }

    @Override
    public Finding test(Stage stage) throws StepFailed {
        String account = stage.resolve(of).text();
        String second = other == null ? "" : stage.resolve(other).text();
        return switch (question) {
            case ALIAS -> stage.fediverse().alias(account, second);
            case REDIRECT -> stage.fediverse().redirect(account, second);
            case OPEN -> stage.fediverse().acceptsFollowers(account);
            case SETTLED -> stage.fediverse().hasNotMoved(account);
            case VERIFIED -> stage.fediverse().verifiedLink(account, second);
            case FEDERATES -> stage.fediverse().federates(account);
            case FOLLOWERS -> followers(stage, account, second, true);
            case FALLEN -> followers(stage, account, second, false);
        };
    }

    private static Finding followers(Stage stage, String account, String number, boolean atLeast) throws StepFailed {
        OptionalLong count = stage.fediverse().followerCount(account);
        String expected = "at " + (atLeast ? "least " : "most ") + number + " followers of " + account;
        if (count.isEmpty() || !number.matches("\\d{1,18}")) {
            return Finding.missed(expected, "the server hides the number");
        }
        long now = count.getAsLong();
        long wanted = Long.parseLong(number);
        return new Finding(atLeast ? now >= wanted : now <= wanted, expected, String.valueOf(now));
    }

    @Override
    public boolean isOnPage() {
        return false;
    }

    @Override
    public String toString() {
        return switch (question) {
            case ALIAS -> "alias of " + of + " names " + other;
            case REDIRECT -> "redirect of " + of + " leads to " + other;
            case OPEN -> "account " + of + " accepts followers";
            case SETTLED -> "account " + of + " has not moved";
            case VERIFIED -> "link of " + of + " to " + other + " is verified";
            case FEDERATES -> "account " + of + " federates";
            case FOLLOWERS -> "followers of " + of + " reach " + other;
            case FALLEN -> "followers of " + of + " fall to " + other;
        };
    }
}
