package org.fediferry.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.outlook.Party;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;

/** Which accounts of the configuration play the roles of commands, and the blocks that it lacks for them. */
final class AccountNames {

    private static final String UNKNOWN_DOMAIN = "server.example";

    private final FediferrySettings settings;
    private final ServerTypes types;
    private final Map<Wanted, String> names = new LinkedHashMap<>();
    private final List<String> lacking = new ArrayList<>();

    AccountNames(FediferrySettings settings, ServerTypes types) {
        this.settings = settings;
        this.types = types;
    }

    /**
     * An account that somebody speaks of.
     *
     * @param side which of several it is
     * @param handle empty where only a server, or only a type of server was named
     * @param domain what its handle ends in; empty where only a type was named
     */
    record Wanted(int side, ServerType type, Optional<Handle> handle, Optional<String> domain) {

        static Wanted of(int side, Party party) {
            return new Wanted(
                    side,
                    party.place().type(),
                    party.handle(),
                    Optional.of(party.place().domain()));
        }

        boolean fits(AccountSettings account) {
            return handle.map(account.handle()::equals)
                    .orElseGet(() -> account.type().equals(type.name())
                            && domain.filter(known -> !known.equalsIgnoreCase(
                                            account.handle().domain()))
                                    .isEmpty());
        }
    }

    /** The blocks that the configuration lacks, as lines to put into it. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    /** A command for a scenario, with an account for each role. */
    String command(String verb, Scenario scenario, List<Wanted> accounts) {
        StringBuilder command = new StringBuilder(verb + " " + scenario.name().path());
        List<String> roles = List.copyOf(scenario.roles().keySet());
        for (int i = 0; i < roles.size() && i < accounts.size(); i++) {
            String role = roles.get(i);
            command.append(" --account ").append(CommandLines.word(role + "=" + name(role, accounts.get(i))));
        }
        return command.toString();
    }

    private String name(String role, Wanted wanted) {
        return names.computeIfAbsent(wanted, missing -> there(role, missing).orElseGet(() -> add(role, missing)));
    }

    /** Where no handle was named: the account called as its role, or the only one that fits. */
    private Optional<String> there(String role, Wanted wanted) {
        List<String> fitting = settings.accounts().values().stream()
                .filter(wanted::fits)
                .map(AccountSettings::name)
                .filter(name -> !names.containsValue(name))
                .toList();
        return fitting.contains(role) || (wanted.handle().isPresent() && !fitting.isEmpty()) || fitting.size() == 1
                ? Optional.of(fitting.contains(role) ? role : fitting.get(0))
                : Optional.empty();
    }

    /** Under a name of its own: a block of the same name would be mixed with the one that is there. */
    private String add(String role, Wanted wanted) {
        String name = role;
        for (int number = 2; settings.accounts().containsKey(name) || names.containsValue(name); number++) {
            name = role + "-" + number;
        }
        String handle = wanted.handle()
                .map(Handle::acct)
                .orElseGet(() -> "you@" + wanted.domain().orElse(UNKNOWN_DOMAIN));
        lacking.add("fediferry.accounts." + name + " { type = " + wanted.type().name() + ", handle = \"" + handle + "\""
                + (types.asksForEmail(wanted.type()) ? ", email = \"…\"" : "") + " }");
        return name;
    }
}
