package org.fediferry.cli;

import java.nio.file.Path;
import java.util.Map;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The one account that a command is about. */
final class AccountOption {

    @Parameters(index = "0", paramLabel = "ROLE", description = "The name of the account in the configuration.")
    private String name = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; without it config/fediferry.conf.")
    private @Nullable Path config;

    FediferrySettings settings() throws Refused {
        return ScenarioOptions.settings(config);
    }

    AccountSettings account(FediferrySettings settings) throws Refused {
        AccountSettings account = settings.accounts().get(name);
        if (account == null) {
            throw new Refused(
                    "the configuration has no account called \"" + name + "\"",
                    "add it to config/fediferry.conf (see config/fediferry.conf.example); "
                            + Suggestions.among(name, settings.accounts().keySet()));
        }
        return account;
    }

    /** Prepares a flow of the account's server type, such as {@code sign-in}. */
    static Preparation prepare(AccountSettings account, String flow, FediferrySettings settings)
            throws Refused, InvalidScenario, LookupFailed {
        return Preparation.of(
                Preparation.read(Home.find(), account.type() + "/" + flow),
                Map.of("account", account),
                settings,
                Map.of());
    }
}
