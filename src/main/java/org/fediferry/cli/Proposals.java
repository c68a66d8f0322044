package org.fediferry.cli;

import java.util.ArrayList;
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
    private final CommandLines commands;

    Proposals(Home home, FediferrySettings settings, CommandLines commands, PublicWeb web, PublicFacts facts) {
        this.commands = commands;
        this.types = new ServerTypes(home.scenarios());
        this.journeys = Journeys.of(home.scenarios());
        this.settings = settings;
        this.web = web;
        this.facts = facts;
    }

    /** Those that ask the public pages of the servers that are named. */
    static Proposals of(Home home, FediferrySettings settings, CommandLines commands) {
        PublicWeb web = Preparation.web(settings, Map.of());
        return new Proposals(home, settings, commands, web, new WebFacts(web));
    }

    CommandLines commands() {
        return commands;
    }

    /** The accounts of the configuration, for the roles of the commands to type. */
    AccountNames accounts() {
        return new AccountNames(settings, types);
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
            Optional<ServerType> type = types.named(account.type());
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
    Proposal between(Party from, Party to, Collected collected) throws Refused {
        List<String> pair =
                List.of(from.place().type().name(), to.place().type().name());
        Optional<Scenario> journey = from.place().isSameAs(to.place())
                ? journeys.find(Goal.REORGANISE, pair).or(() -> journeys.find(Goal.MOVE, pair))
                : journeys.find(Goal.MOVE, pair);
        Outlook outlook = outlook(journey, from, to, collected);
        AccountNames accounts = accounts();
        List<String> next = new ArrayList<>();
        if (journey.isPresent()) {
            next.add(commands.configured(accounts.command("run", journey.get(), wanted(from, to))));
        } else {
            instead(outlook, accounts, next);
        }
        return proposal(outlook, journey, accounts, next);
    }

    /**
     * What comes of a journey with the accounts of a plan; empty where it does not lead from one account to another.
     *
     * @param run the words behind "run" that perform it
     */
    Optional<Proposal> of(Scenario scenario, Map<String, Account> accounts, String run, Collected collected)
            throws Refused {
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
        Optional<Scenario> journey = Optional.of(scenario);
        Outlook outlook = outlook(journey, parties.get(0), parties.get(1), collected);
        return Optional.of(proposal(outlook, journey, accounts(), List.of(commands.configured("run " + run))));
    }

    private Party party(Account account) {
        Place place = new Place(
                account.serverType(),
                account.software(),
                account.server(),
                account.handle().domain());
        return Party.of(place, Optional.of(account.handle()), facts);
    }

    private Outlook outlook(Optional<Scenario> journey, Party from, Party to, Collected collected) throws Refused {
        refuseTheSame(from.handle(), to.handle());
        return Outlook.of(from, to, journey, collected, facts);
    }

    /** Nobody goes from an account to itself. */
    static void refuseTheSame(Optional<Handle> one, Optional<Handle> other) throws Refused {
        if (one.isPresent() && one.equals(other)) {
            throw new Refused(
                    "both accounts are the same: " + one.get().mention(),
                    "name two accounts; where the other one does not exist yet, its server is enough");
        }
    }

    private Proposal proposal(Outlook outlook, Optional<Scenario> journey, AccountNames accounts, List<String> next) {
        List<String> all = new ArrayList<>(next);
        if (!accounts.lacking().isEmpty()) {
            all.add(0, commands.configured("doctor"));
        }
        return new Proposal(outlook, journey, commands.file(), accounts.lacking(), List.copyOf(all));
    }

    /** What else helps where there is no journey: a part of it, both accounts side by side, or a copy of everything. */
    private void instead(Outlook outlook, AccountNames accounts, List<String> next) {
        outlook.command().ifPresent(command -> next.add(commands.configured(command)));
        List<AccountNames.Wanted> pair = wanted(outlook.from(), outlook.to());
        List<String> both = pair.stream().map(wanted -> wanted.type().name()).toList();
        journeys.find(Goal.KEEP_BOTH, both)
                .ifPresent(found -> next.add(commands.configured(accounts.command("run", found, pair))));
        journeys.find(Goal.BACK_UP, both.subList(0, 1))
                .ifPresent(found -> next.add(commands.configured(accounts.command("run", found, pair.subList(0, 1)))));
    }

    private static List<AccountNames.Wanted> wanted(Party from, Party to) {
        return List.of(AccountNames.Wanted.of(0, from), AccountNames.Wanted.of(1, to));
    }
}
