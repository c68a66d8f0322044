package org.fediferry.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalLine;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.RunRequest;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.StepRecord;
import org.fediferry.evidence.UnreadableRun;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.guide.Performance;
import org.fediferry.plan.Account;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.plan.Planner;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ServerType;

/** A run that is over, read again with the plan that it has performed; nobody is asked for anything. */
final class FinishedRun {

    private FinishedRun() {}

    /** Reads the folder of a run; refuses one whose scenario has changed since. */
    static Performance read(Path folder, Home home) throws Refused, UnreadableRun, InvalidScenario {
        RunRecord run = RunFolder.read(folder);
        RunRequest request = StoppedRun.request(Journal.read(folder.resolve(Journal.NAME)))
                .orElseThrow(() -> new Refused(
                        "the journal of " + folder + " does not tell what the run was asked for",
                        "perform the scenario: fediferry guide " + run.scenario()));
        Library library = Preparation.read(home, request.scenario());
        Plan plan = Planner.plan(library, accounts(run, library), request.inputs());
        refuseOther(plan, run, folder);
        return new Performance(library, plan, request.inputs(), read(folder), run, folder);
    }

    /** What the steps of a run have read, as its journal tells. */
    static Map<String, String> read(Path folder) throws UnreadableRun {
        Map<String, String> read = new LinkedHashMap<>();
        for (JournalLine line : Journal.read(folder.resolve(Journal.NAME))) {
            line.read("changes", StepChanges.class).ifPresent(changes -> read.putAll(changes.remembered()));
        }
        return read;
    }

    private static Map<String, Account> accounts(RunRecord run, Library library) throws Refused {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (Map.Entry<String, RoleRecord> role : run.roles().entrySet()) {
            RoleRecord played = role.getValue();
            ServerType type = library.servers().get(played.serverType());
            if (type == null) {
                throw new Refused("there is no server type \"" + played.serverType() + "\" any more", "");
            }
            List<String> names = type.recognition().software();
            Software software =
                    new Software(names.isEmpty() ? type.name() : names.get(0), Version.parse(played.version()));
            accounts.put(
                    role.getKey(),
                    new Account(
                            role.getKey(),
                            Handle.parse(played.handle()),
                            URI.create(played.server()),
                            type,
                            software,
                            ""));
        }
        return accounts;
    }

    /** What was performed must be what the scenario says today: a guide that mixes the two would be wrong. */
    private static void refuseOther(Plan plan, RunRecord run, Path folder) throws Refused {
        List<StepRecord> performed = run.steps();
        boolean same = performed.size() == plan.steps().size();
        for (int i = 0; same && i < performed.size(); i++) {
            PlannedStep planned = plan.steps().get(i);
            StepRecord step = performed.get(i);
            same = step.flow().equals(planned.flow())
                    && step.role().equals(planned.role())
                    && step.what().equals(planned.action().describe());
        }
        if (!same) {
            throw new Refused(
                    "the scenario " + run.scenario() + " is no longer the one that " + folder.getFileName()
                            + " has performed",
                    "perform it again: fediferry guide " + run.scenario());
        }
    }
}
