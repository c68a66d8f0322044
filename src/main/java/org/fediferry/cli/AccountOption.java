package org.fediferry.cli;

import java.util.Map;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.scenario.InvalidScenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one account that a command is about. */
final class AccountOption {

    @Parameters(index = "0", paramLabel = "ROLE", description = "The name of the account in the configuration.")
    private String name = "";

    @Mixin
    private ConfigOption config = new ConfigOption();

    FediferrySettings settings() throws Refused {
        return config.settings();
    }

    AccountSettings account(FediferrySettings settings) throws Refused {
        return settings.account(name);
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
