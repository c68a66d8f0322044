package org.fediferry.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.outlook.Party;
import org.fediferry.scenario.Goal;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ServerType;

/** Three questions, and the scenario that answers them. */
record Choices(Proposals proposals) {

    private static final List<Goal> ORDER = Arrays.asList(Goal.values());

    /**
     * What was found for somebody.
     *
     * @param note what of the question was not taken as it was put; may be empty
     */
    record Choice(
            Goal goal,
            List<String> types,
            Optional<Scenario> journey,
            String title,
            String about,
            String note,
            String file,
            List<String> configuration,
            List<String> next) {}

    /** Where somebody is or goes; only a server type where that is all that was said. */
    private record Where(String written, ServerType type, Optional<Party> party) {

        String option() {
            return CommandLines.word(
                    party.flatMap(Party::handle).map(Handle::mention).orElse(written));
        }

        AccountNames.Wanted wanted(int side) {
            return party.map(known -> AccountNames.Wanted.of(side, known))
                    .orElse(new AccountNames.Wanted(side, type, Optional.empty(), Optional.empty()));
        }
    }

    Choice choose(Optional<Goal> goal, Optional<String> from, Optional<String> to, Optional<Keyboard> keyboard)
            throws Refused, LookupFailed {
        Optional<Questionnaire> asking =
                goal.isPresent() && from.isPresent() && (to.isPresent() || !hasTarget(goal.get()))
                        ? Optional.empty()
                        : keyboard.map(Questionnaire::new);
        Goal wanted = goal.isPresent()
                ? goal.get()
                : answer(asking.flatMap(Choices::askGoal), "--goal", ChooseCommand.goals());
        Where old = where(
                from.isPresent()
                        ? from.get()
                        : answer(
                                asking.flatMap(ask ->
                                        ask.text("Which account is it about?", "@you@server, or only its server")),
                                "--from",
                                "@you@server, a server or a server type"));
        if (!hasTarget(wanted)) {
            return choice(wanted, List.of(old), leftOut(wanted, to));
        }
        Where other = where(
                to.isPresent()
                        ? to.get()
                        : answer(
                                asking.flatMap(ask -> ask.text(
                                        wanted == Goal.KEEP_BOTH
                                                ? "Which is the other account?"
                                                : "Where do you want to go?",
                                        "@you@server, or only its server")),
                                "--to",
                                "@you@server, a server or a server type"));
        Goal fitting = fitting(wanted, old, other);
        return choice(fitting, List.of(old, other), fitting == wanted ? "" : instead(fitting));
    }

    private static String leftOut(Goal goal, Optional<String> to) {
        return to.map(written -> "The goal \"" + goal.written() + "\" needs no other account: --to " + written
                        + " was left out.")
                .orElse("");
    }

    private static String instead(Goal fitting) {
        return fitting == Goal.MOVE
                ? "The two are on different servers, so this is a move."
                : "The two are on the same server, so this is no move to another one.";
    }

    private static Optional<Goal> askGoal(Questionnaire ask) {
        return ask.choice(
                        "What do you want?", ORDER.stream().map(Choices::words).toList())
                .map(ORDER::get);
    }

    private static String words(Goal goal) {
        return switch (goal) {
            case MOVE -> "go to another server, and take along what can be taken";
            case LEAVE -> "leave for good, with a copy of everything";
            case REORGANISE -> "go to another account on the same server";
            case KEEP_BOTH -> "keep two accounts, and have each point to the other";
            case BACK_UP -> "stay, with a copy of everything";
        };
    }

    private static boolean hasTarget(Goal goal) {
        return goal != Goal.LEAVE && goal != Goal.BACK_UP;
    }

    private static <T> T answer(Optional<T> answered, String option, String values) throws Refused {
        if (answered.isEmpty()) {
            throw new Refused(
                    "nobody is at a terminal to answer, and " + option + " is missing",
                    "give --goal, --from and, for move, reorganise and keep-both, --to; " + option + " takes: "
                            + values);
        }
        return answered.get();
    }

    /** Going to another account on the same server is another journey than going to another server. */
    private static Goal fitting(Goal wanted, Where old, Where other) {
        if (old.party().isEmpty() || other.party().isEmpty() || wanted == Goal.KEEP_BOTH) {
            return wanted;
        }
        boolean same = old.party().get().place().isSameAs(other.party().get().place());
        return same ? Goal.REORGANISE : Goal.MOVE;
    }

    private Where where(String written) throws Refused, LookupFailed {
        Optional<ServerType> type = proposals.type(written);
        if (type.isPresent()) {
            return new Where(written, type.get(), Optional.empty());
        }
        Party party = proposals.party(written);
        return new Where(written, party.place().type(), Optional.of(party));
    }

    private Choice choice(Goal goal, List<Where> wheres, String note) throws Refused {
        List<String> types = wheres.stream().map(where -> where.type().name()).toList();
        Optional<Scenario> journey = proposals.journeys().find(goal, types);
        CommandLines commands = proposals.commands();
        AccountNames accounts = proposals.accounts();
        List<String> next = new ArrayList<>();
        boolean leads = (goal == Goal.MOVE || goal == Goal.REORGANISE)
                && wheres.stream().allMatch(where -> where.party().isPresent());
        if (leads) {
            next.add(commands.configured("plan --from " + wheres.get(0).option() + " --to "
                    + wheres.get(1).option()));
        }
        List<AccountNames.Wanted> wanted = new ArrayList<>();
        wheres.forEach(where -> wanted.add(where.wanted(wanted.size())));
        if (wanted.size() == 2) {
            Proposals.refuseTheSame(wanted.get(0).handle(), wanted.get(1).handle());
        }
        journey.ifPresent(found -> {
            if (!leads) {
                next.add(commands.configured(accounts.command("plan", found, wanted)));
            }
            next.add(commands.configured(accounts.command("run", found, wanted)));
        });
        if (next.isEmpty()) {
            next.add(commands.bare("validate"));
        }
        return new Choice(
                goal,
                types,
                journey,
                journey.map(Scenario::title).orElse("There is no scenario for this yet"),
                journey.map(Scenario::about)
                        .orElse("Nobody has written a scenario with the goal \"" + goal.written() + "\" for "
                                + String.join(" and ", names(wheres)) + "."),
                note,
                commands.file(),
                accounts.lacking(),
                List.copyOf(next));
    }

    private static List<String> names(List<Where> wheres) {
        return wheres.stream().map(where -> where.type().outlook().called()).toList();
    }
}
