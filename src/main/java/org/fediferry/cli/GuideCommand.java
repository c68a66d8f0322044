package org.fediferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fediferry.guide.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes documentation from what happens in a run. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        header = "Performs scenarios and writes guides for people from what happens: words, pictures, pages.",
        description = {
            "Without --account everything is performed on practice servers of this computer. With it, test accounts of the"
                    + " configuration are used; what nobody can take back only with those that it marks disposable.",
            "Nobody's names, addresses, avatars and numbers are in a guide: made-up people stand in their place."
        },
        footer = {
            "",
            "Examples:",
            "  fediferry guide mastodon-to-mastodon",
            "  fediferry guide scenarios/ --site --lang en,de",
            "  fediferry guide --from runs/2026-11-20T103000Z-mastodon-to-mastodon",
            "  fediferry guide guides/en/mastodon-to-mastodon --for old=@ada@old.example new=@ada@new.example --out ada",
            "  fediferry guide mastodon/create-alias --account account=tester --set handle=ada@old.example",
            "  fediferry guide guides/ --checked runs/2026-11-20T103000Z-check",
            "  fediferry guide --write-templates my-templates"
        })
final class GuideCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|FOLDER",
            description = "Scenarios, or folders of them; with --for and --checked the folders of guides.")
    private List<String> subjects = new ArrayList<>();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Option(
            names = "--from",
            paramLabel = "RUN",
            description = "Write the guide from a finished run, without a browser.")
    private @Nullable Path from;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where guides are written, each in LANGUAGE/SCENARIO; ${DEFAULT-VALUE} without it.")
    private Path out = Path.of("guides");

    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANGUAGE",
            description = "The language of the browser and of the words, such as en,de.")
    private Set<String> languages = new LinkedHashSet<>();

    @Option(
            names = "--account",
            paramLabel = "ROLE=NAME",
            description = "Which test account of the configuration plays a role.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value for an input of the scenario.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    @Option(names = "--answer", paramLabel = "NAME=VALUE", description = "Answer a question of the scenario.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(
            names = "--versions",
            split = ",",
            paramLabel = "VERSION",
            description = "Which Mastodon the practice servers play, of the old server and of the new: 4.5,4.6.")
    private List<String> versions = new ArrayList<>();

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "markdown, html, pdf; all without it. A guide --from a run has no pdf.")
    private Set<String> formats = new LinkedHashSet<>();

    @Option(names = "--film", description = "Also a short film of each part, as an animated picture.")
    private boolean film;

    @Option(names = "--site", description = "Also a page over all guides of the folder.")
    private boolean site;

    @Option(
            names = "--for",
            arity = "1..*",
            paramLabel = "ROLE=HANDLE",
            description = "Write an existing guide for somebody, with their names and links to their servers.")
    private Map<String, String> reader = new LinkedHashMap<>();

    @Option(
            names = "--lists",
            split = ",",
            paramLabel = "LIST",
            description = "With --for: the lists that they want to take, such as follows,mutes; all without it.")
    private Set<String> lists = new LinkedHashSet<>();

    @Option(
            names = "--checked",
            paramLabel = "CHECK",
            description = "Mark guides as no longer verified where this check has failed for their pages or scenarios.")
    private @Nullable Path checked;

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Templates and sentences of your own; what is not there is taken from Fediferry.")
    private @Nullable Path templates;

    @Option(
            names = "--write-templates",
            paramLabel = "FOLDER",
            description = "Write the templates into a folder, to be changed, and do nothing else.")
    private @Nullable Path writeTemplates;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        if (writeTemplates != null) {
            Templates.in(templates).writeTo(writeTemplates).forEach(terminal.out()::println);
            terminal.out().flush();
            return ExitCode.PASSED;
        }
        GuidePress press = new GuidePress(out, GuideFormat.chosen(formats), templates, terminal);
        if (!reader.isEmpty()) {
            return new GuideReader(press, reader, lists).write(subjects);
        }
        if (checked != null) {
            return new GuideMarks(press, checked).mark(subjects);
        }
        int exit = from == null ? perform(press, terminal) : finished(press, terminal, from);
        if (site) {
            press.site();
        }
        return exit;
    }

    private int perform(GuidePress press, Terminal terminal) throws Exception {
        GuideStudio.Wishes wishes = new GuideStudio.Wishes(accounts, inputs, answers, versions, film);
        GuideStudio studio = new GuideStudio(press, wishes, browser, config.settings(), terminal);
        return studio.perform(GuideSubjects.find(subjects, Home.find()), languages);
    }

    private int finished(GuidePress press, Terminal terminal, Path run) throws Exception {
        if (!subjects.isEmpty()) {
            throw new Refused("--from takes the scenario of the run", "leave \"" + subjects.get(0) + "\" out");
        }
        return GuideFromRun.write(press, FinishedRun.read(run, Home.find()), languages, terminal);
    }
}
