package org.fediferry.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.outlook.Proposal;
import org.fediferry.scenario.Goal;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the scenario that somebody needs. */
@Command(
        name = "choose",
        mixinStandardHelpOptions = true,
        header = "Finds the scenario that you need: three questions, answered with the command to type.",
        description =
                "What the options say is not asked. Reads nothing but public pages of the servers that are named.",
        footer = {
            "",
            "Examples:",
            "  fediferry choose",
            "  fediferry choose --goal move --from @ada@harbour.example --to lantern.example",
            "  fediferry choose --goal leave --from mastodon",
            "",
            "With --json: goal, from and to (server types), journey, title, about, note,",
            "configuration, next."
        })
final class ChooseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--goal", paramLabel = "GOAL", description = "move, leave, reorganise, keep-both or back-up.")
    private @Nullable String goal;

    @Option(names = "--from", paramLabel = "WHERE", description = "Your account, its server, or a server type.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHERE", description = "The other account, its server, or a server type.")
    private @Nullable String to;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Refused, LookupFailed {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        Choices choices = new Choices(Proposals.of(Home.find(), config.settings(), CommandLines.of(config.named())));
        Choices.Choice choice =
                choices.choose(goal(), Optional.ofNullable(from), Optional.ofNullable(to), Keyboard.present());
        if (json) {
            terminal.out().println(JsonOutput.of(asMap(choice)));
        } else {
            print(choice, terminal);
        }
        return ExitCode.PASSED;
    }

    private Optional<Goal> goal() throws Refused {
        if (goal == null) {
            return Optional.empty();
        }
        String wanted = goal;
        Optional<Goal> found = Arrays.stream(Goal.values())
                .filter(each -> each.written().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            throw new Refused(
                    "there is no goal \"" + wanted + "\"",
                    Suggestions.among(
                            wanted,
                            Arrays.stream(Goal.values()).map(Goal::written).toList()));
        }
        return found;
    }

    private static void print(Choices.Choice choice, Terminal terminal) {
        Paragraphs paper = Paragraphs.to(terminal);
        paper.blank();
        paper.put("", choice.title(), terminal::bold);
        paper.put("  ", choice.about());
        if (!choice.note().isEmpty()) {
            paper.put("  ", choice.note(), terminal::yellow);
        }
        if (!choice.configuration().isEmpty()) {
            paper.blank();
            paper.put("", Proposal.putInto(choice.file(), choice.configuration()));
            choice.configuration().forEach(line -> terminal.out().println("  " + line));
        }
        paper.blank();
        paper.put("", lead(choice));
        choice.next().forEach(command -> terminal.out().println("  " + terminal.bold(command)));
        terminal.out().flush();
    }

    private static String lead(Choices.Choice choice) {
        if (choice.journey().isPresent()) {
            return "Type:";
        }
        return choice.next().stream().anyMatch(command -> command.contains(" plan "))
                ? "See what can be done, and why not more:"
                : "See which scenarios there are:";
    }

    private static Map<String, @Nullable Object> asMap(Choices.Choice choice) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("goal", choice.goal().written());
        List<String> types = choice.types();
        map.put("from", types.get(0));
        map.put("to", types.size() > 1 ? types.get(1) : null);
        map.put(
                "journey",
                choice.journey().map(Scenario::name).map(Object::toString).orElse(null));
        map.put("title", choice.title());
        map.put("about", choice.about());
        map.put("note", choice.note());
        map.put("configuration", choice.configuration());
        map.put("next", choice.next());
        return map;
    }

    /** The words for the goals, for messages. */
    static String goals() {
        return Arrays.stream(Goal.values()).map(Goal::written).collect(Collectors.joining(", "));
    }
}
