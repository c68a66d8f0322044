package org.fediferry.cli;

import java.util.Optional;
import org.fediferry.plan.Plan;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Gate;

/** Confirms what nobody can take back only between accounts that the configuration marks disposable. */
final class TestAccountsOnly implements Confirmation {

    private final Preparation preparation;
    private final FediferrySettings settings;

    TestAccountsOnly(Preparation preparation, FediferrySettings settings) {
        this.preparation = preparation;
        this.settings = settings;
    }

    /** Refuses a scenario with a step that nobody can take back where any of its accounts is not marked. */
    void refuseOthers() throws Refused {
        Plan plan = preparation.plan();
        Optional<AccountSettings> kept = preparation.accounts().values().stream()
                .filter(account -> !account.disposable())
                .findFirst();
        if (!plan.irreversible().isEmpty() && kept.isPresent()) {
            throw new Refused(
                    plan.scenario() + " has a step that nobody can take back, and the account \""
                            + kept.get().name() + "\" is not marked as one for tests",
                    "leave --account out, and it is performed on practice servers; or mark a test account:"
                            + " disposable = true");
        }
    }

    @Override
    public boolean confirms(Gate gate) {
        AccountSettings own = preparation.accounts().get(gate.role());
        String named = gate.target().substring(gate.target().indexOf(':') + 1);
        return own != null
                && own.disposable()
                && settings.accounts().values().stream()
                        .filter(AccountSettings::disposable)
                        .anyMatch(account -> account.handle().mention().equalsIgnoreCase(named));
    }
}
