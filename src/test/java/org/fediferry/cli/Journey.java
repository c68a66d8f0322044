package org.fediferry.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.run.Person;

/** A journey whose processes are killed: its servers, its accounts, its person, and what is counted at its end. */
interface Journey extends AutoCloseable {

    String scenario();

    Map<String, String> inputs();

    /** By role. */
    Map<String, AccountSettings> accounts();

    /** What the person confirms. */
    String confirmed();

    Person person();

    /** Waits until the servers have done what they were asked to, and adds up what came of it. */
    Map<String, Long> end() throws InterruptedException;

    @Override
    void close();

    static AccountSettings account(String name, PracticeServer server) {
        PracticeAccount ada = server.account("ada");
        return new AccountSettings(
                name,
                "mastodon",
                Handle.parse(ada.handle()),
                server.address(),
                ada.email(),
                new SecretSource.Known(Objects.requireNonNull(ada.password())),
                Optional.empty(),
                Optional.empty());
    }

    /** What a Mastodon server was asked to change, how often, and what came of it. */
    static void count(String role, PracticeServer server, Map<String, Long> end) {
        server.requests().lines().stream()
                .filter(line -> !line.startsWith("GET ") && !line.contains("/auth/") && !line.contains("/inbox"))
                // Saved once more where a link is not verified yet; what a profile holds is counted below.
                .filter(line -> !line.startsWith("PATCH /settings/profile"))
                .forEach(line -> end.merge(role + " " + line, 1L, Long::sum));
        PracticeAccount ada = server.account("ada");
        end.put(role + " followers", (long) ada.followers());
        end.put(role + " follows", (long) ada.following());
        end.put(role + " blocks", (long) ada.holdings().blocks().size());
        end.put(role + " aliases", (long) ada.alsoKnownAs().size());
        end.put(
                role + " links",
                ada.profile().fields().stream()
                        .filter(field -> field.verifiedAt() != null)
                        .count());
        end.put(role + " moved", ada.movedTo().isPresent() ? 1L : 0L);
    }
}
