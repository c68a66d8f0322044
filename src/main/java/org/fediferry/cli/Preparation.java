package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.fediverse.Addresses;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.Planner;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.Suggestions;
import org.fediferry.step.FlowRef;

/**
 * Everything that comes before a run: the scenario read, the accounts bound to its roles, the servers asked for their
 * versions, the plan made.
 *
 * @param accounts by role
 * @param state what is remembered from one run to the next
 */
record Preparation(Plan plan, Map<String, AccountSettings> accounts, PublicWeb web, StateFolder state) {

    /** Prepares a scenario; only public pages of the accounts' servers are read. */
    static Preparation of(
            Library library,
            Map<String, AccountSettings> accounts,
            FediferrySettings settings,
            Map<String, String> inputs)
            throws Refused, InvalidScenario, LookupFailed {
        PublicWeb web = web(settings, accounts);
        Map<String, Account> bound = new LinkedHashMap<>();
        Map<String, AccountSettings> placed = new LinkedHashMap<>();
        for (Map.Entry<String, String> role : library.scenario().roles().entrySet()) {
            AccountSettings account = accounts.get(role.getKey());
            ServerType type = library.servers().get(role.getValue());
            if (account == null || type == null) {
                throw new Refused("nobody plays the role \"" + role.getKey() + "\"", "");
            }
            Optional<URI> service = type.recognition().hosted();
            AccountSettings there = service.isPresent() ? account.at(service.get()) : account;
            placed.put(role.getKey(), there);
            bound.put(role.getKey(), account(role.getKey(), there, type, web));
        }
        return new Preparation(Planner.plan(library, bound, inputs), placed, web, settings.state());
    }

    /** Reads a scenario by its name below the scenarios folder or by its file. */
    static Library read(Home home, String scenario) throws Refused, InvalidScenario {
        Path file = Path.of(scenario);
        if (scenario.endsWith(".yaml") || Files.isRegularFile(file)) {
            return ScenarioReader.read(home.scenarios(), file);
        }
        try {
            return ScenarioReader.read(home.scenarios(), FlowRef.parse(scenario));
        } catch (IllegalArgumentException notAName) {
            throw new Refused(String.valueOf(notAName.getMessage()), "");
        }
    }

    /** The account of each role: the one that the command line names, else the one of the same name. */
    static Map<String, AccountSettings> bind(Library library, FediferrySettings settings, Map<String, String> chosen)
            throws Refused {
        Map<String, AccountSettings> bound = new LinkedHashMap<>();
        for (String role : library.scenario().roles().keySet()) {
            String name = chosen.getOrDefault(role, role);
            AccountSettings account = settings.accounts().get(name);
            if (account == null) {
                throw new Refused(
                        "the role \"" + role + "\" needs an account, and the configuration has none called \"" + name
                                + "\"",
                        "add it to config/fediferry.conf (see config/fediferry.conf.example), or name another: --account "
                                + role + "=NAME; "
                                + Suggestions.among(name, settings.accounts().keySet()));
            }
            bound.put(role, account);
        }
        return bound;
    }

    static PublicWeb web(FediferrySettings settings, Map<String, AccountSettings> accounts) {
        return new PublicWeb(options(settings, accounts));
    }

    /** Where every account is on this computer, so are all servers that there are: practice servers know no others. */
    static WebOptions options(FediferrySettings settings, Map<String, AccountSettings> accounts) {
        WebOptions options =
                WebOptions.ofVersion(Version.NUMBER).withTimes(settings.answerWithin(), settings.waitAtMost());
        // Also those who take no part: a step may look them up, and only the configuration knows where they are.
        Set<AccountSettings> all = new LinkedHashSet<>(settings.accounts().values());
        all.addAll(accounts.values());
        for (AccountSettings account : all) {
            options = options.withServer(account.handle().domain(), account.server());
            if (account.authority().isPresent()) {
                options = options.withAuthority(account.authority().get());
            }
        }
        boolean here = !all.isEmpty() && all.stream().allMatch(account -> Addresses.isOnThisComputer(account.server()));
        return here ? options.onlyOnThisComputer() : options;
    }

    private static Account account(String role, AccountSettings account, ServerType type, PublicWeb web)
            throws Refused, LookupFailed {
        if (!type.name().equals(account.type())) {
            throw new Refused(
                    "the role \"" + role + "\" is for a " + type.name() + " account, and @" + account.handle()
                            + " is a " + account.type() + " account",
                    "bind another account: --account " + role + "=NAME");
        }
        if (type.recognition().isService()) {
            Software service = Software.unversioned(type.name());
            return new Account(role, account.handle(), account.server(), type, service, account.email());
        }
        Software software = web.software(account.server());
        if (!type.recognition().software().contains(software.name())) {
            throw new Refused(
                    account.server() + " runs " + software + ", which is not " + type.name(),
                    "see the address of the server in config/fediferry.conf");
        }
        if (!type.versions()
                .contains(software.version().major(), software.version().minor())) {
            throw new Refused(
                    account.server() + " runs " + software + "; the server type covers " + type.versions(), "");
        }
        return new Account(role, account.handle(), account.server(), type, software, account.email());
    }
}
