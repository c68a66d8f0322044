package org.fediferry.step;

import java.time.Duration;

@StepDoc(
        summary =
                "Asks each server of the accounts in a collected list once, in public, whether it is there; keeps and says how many do not answer.",
        example = "- ask-servers: followers-servers\n  of: ${old.exports.followers-before}\n  up-to: 2m")
public record AskServers(
        @Param("The name under which the servers are kept: domain, accounts, alive, asleep, gone or unknown.")
        Name name,

        @Param("The collected list of handles.") Text of,

        @Param("The longest time; servers that were not reached by then count as unknown.")
        Duration upTo)
        implements Action {

    @Override
    public String describe() {
        return "ask the servers of " + of;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Finding found = stage.askServers(name, of, upTo);
        stage.say(found.found());
        return found;
    }
}
