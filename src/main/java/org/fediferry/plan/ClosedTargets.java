package org.fediferry.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;

/**
 * The accounts that followers cannot be moved to, because their server takes nobody in.
 *
 * @param accounts those that take part: what they are on is known, whatever their domain is
 */
public record ClosedTargets(ServerTypes serverTypes, Collection<Account> accounts) {

    /** What a confirmation begins with that names the target of a move. */
    private static final String MOVE = "move:";

    /** Why the target that a person confirms is closed; empty for words that name no account. */
    public Optional<String> confirmed(String confirmation) {
        if (!confirmation.startsWith(MOVE)) {
            return Optional.empty();
        }
        try {
            return why(Handle.parse(confirmation.substring(MOVE.length())));
        } catch (InvalidHandle words) {
            // The confirmation has to be repeated word for word in any case.
            return Optional.empty();
        }
    }

    /** Why this account is closed; empty where nothing says that it is. */
    Optional<String> why(Handle target) {
        Stream<ServerType> taking = accounts.stream()
                .filter(account -> account.handle().equals(target))
                .map(Account::serverType);
        return Stream.concat(taking, serverTypes.ofDomain(target.domain()).stream())
                .filter(type -> type.ability(Capability.MOVE_IN).answer() == Ability.Answer.NO)
                .findFirst()
                .map(type -> "followers cannot be moved to " + target.mention() + ", which is on " + type.name() + ": "
                        + type.ability(Capability.MOVE_IN).because());
    }
}
