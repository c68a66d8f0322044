package org.fediferry.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.outlook.Collected;
import org.fediferry.outlook.Outlook;
import org.fediferry.outlook.Party;
import org.fediferry.outlook.Place;
import org.fediferry.outlook.Proposal;
import org.fediferry.outlook.PublicFacts;
import org.fediferry.outlook.Recogniser;
import org.fediferry.outlook.Unrecognised;
import org.fediferry.outlook.WebFacts;
import org.fediferry.plan.Account;
import org.fediferry.scenario.Goal;
import org.fediferry.scenario.Journeys;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;

/** Finds the journey for two accounts, says what comes of it, and what to type next. */
final class Proposals {

    private final ServerTypes types;
    private final Journeys journeys;
    private final FediferrySettings settings;
    private final PublicWeb web;
    private final PublicFacts facts;

    Proposals(Home home, FediferrySettings settings, PublicWeb web, PublicFacts facts) {
        this.types = new ServerTypes(home.scenarios());
        this.journeys = Journeys.of(home.scenarios());
        this.settings = settings;
        this.web = web;
        this.facts = facts;
    }

    /** Those that ask the public pages of the servers that are named. */
    static Proposals of(Home home, FediferrySettings settings) {
        PublicWeb web = Preparation.web(settings, Map.of());
        return new Proposals(home, settings, web, new WebFacts(web));
    }

    Journeys journeys() {
        return journeys;
    }

    /** The server type of a name, as folders or people call it. */
    Optional<ServerType> type(String name) {
        return types.all().stream()
                .filter(type -> type.name().equalsIgnoreCase(name.strip())
                        || type.outlook().called().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Who is meant by a handle, or by the name of a server. */
    Party party(String written) throws Refused, LookupFailed {
        try {
            if (written.strip().replaceFirst("^@", "").contains("@")) {
                Handle handle = Handle.parse(written);
                return Party.of(place(handle), Optional.of(handle), facts);
            }
            return Party.of(place(written), Optional.empty(), facts);
        } catch (InvalidHandle wrong) {
            throw new Refused(String.valueOf(wrong.getMessage()), "write @user@server.example, or only server.example");
        } catch (Unrecognised unknown) {
            throw new Refused(String.valueOf(unknown.getMessage()), unknown.advice());
        }
    }

    /** What is written in the configuration wins: it knows practice servers, and services under other addresses. */
    private Place place(Handle handle) throws LookupFailed, Unrecognised {
        for (AccountSettings account : settings.accounts().values()) {
            Optional<ServerType> type = types.all().stream()
                    .filter(each -> each.name().equals(account.type()))
                    .findFirst();
            if (account.handle().equals(handle)
                    && type.isPresent()
                    && type.get().recognition().isService()) {
                return Recogniser.service(type.get(), account.server(), handle.domain());
            }
        }
        return new Recogniser(types, web).account(handle);
    }

    private Place place(String server) throws LookupFailed, Unrecognised {
        String domain = server.strip()
                .replaceFirst("^https?://", "")
                .replaceFirst("/+$", "")
                .replaceFirst("^@", "");
        return new Recogniser(types, web).server(domain);
    }

    /** What comes of going from one to the other, with the journey that fits them. */
    Proposal between(Party from, Party to, Collected collected) {
        List<String> pair =
                List.of(from.place().type().name(), to.place().type().name());
        Optional<Scenario> journey = from.place().isSameAs(to.place())
                ? journeys.find(Goal.REORGANISE, pair).or(() -> journeys.find(Goal.MOVE, pair))
                : journeys.find(Goal.MOVE, pair);
        return of(journey, from, to, collected);
    }

    /** What comes of a journey with the accounts of a plan; empty where it does not lead from one account to another. */
    Optional<Proposal> of(Scenario scenario, Map<String, Account> accounts, Collected collected) {
        boolean leads = scenario.goal()
                .filter(goal -> goal == Goal.MOVE || goal == Goal.REORGANISE)
                .isPresent();
        if (!leads || accounts.size() != 2) {
            return Optional.empty();
        }
        List<Party> parties = scenario.roles().keySet().stream()
                .map(accounts::get)
                .map(this::party)
                .toList();
        return Optional.of(of(Optional.of(scenario), parties.get(0), parties.get(1), collected));
    }

    private Party party(Account account) {
        Place place = new Place(
                account.serverType(),
                account.software(),
                account.server(),
                account.handle().domain());
        return Party.of(place, Optional.of(account.handle()), facts);
    }

    private Proposal of(Optional<Scenario> journey, Party from, Party to, Collected collected) {
        Outlook outlook = Outlook.of(from, to, collected, facts);
        List<String> configuration = new ArrayList<>();
        List<String> next = new ArrayList<>();
        if (journey.isPresent()) {
            next.add(command(journey.get(), List.of(from, to), configuration));
        } else {
            instead(List.of(from, to), configuration, next);
        }
        if (!configuration.isEmpty()) {
            next.add(0, "fediferry doctor");
        }
        return new Proposal(outlook, journey, List.copyOf(configuration), List.copyOf(next));
    }

    /** What else helps where there is no journey: a copy of everything, or both accounts side by side. */
    private void instead(List<Party> pair, List<String> configuration, List<String> next) {
        List<String> both =
                pair.stream().map(party -> party.place().type().name()).toList();
        journeys.find(Goal.KEEP_BOTH, both).ifPresent(found -> next.add(command(found, pair, configuration)));
        journeys.find(Goal.BACK_UP, both.subList(0, 1))
                .ifPresent(found -> next.add(command(found, pair.subList(0, 1), configuration)));
    }

    /** How to run a journey, with what the configuration lacks for it. */
    String command(Scenario journey, List<Party> parties, List<String> lacking) {
        Map<String, Party> byRole = new LinkedHashMap<>();
        List<String> roles = List.copyOf(journey.roles().keySet());
        for (int i = 0; i < roles.size() && i < parties.size(); i++) {
            byRole.put(roles.get(i), parties.get(i));
        }
        StringBuilder command =
                new StringBuilder("fediferry run " + journey.name().path());
        byRole.forEach((role, party) -> {
            Optional<String> name = settings.accounts().values().stream()
                    .filter(account ->
                            party.handle().filter(account.handle()::equals).isPresent())
                    .map(AccountSettings::name)
                    .findFirst();
            if (name.isEmpty()) {
                lacking.add(block(role, party));
            } else if (!name.get().equals(role)) {
                command.append(" --account ").append(role).append('=').append(name.get());
            }
        });
        return command.toString();
    }

    private static String block(String role, Party party) {
        String handle =
                party.handle().map(Handle::acct).orElse("you@" + party.place().domain());
        return "fediferry.accounts." + role + " { type = "
                + party.place().type().name() + ", handle = \"" + handle + "\", email = \"…\" }";
    }
}
