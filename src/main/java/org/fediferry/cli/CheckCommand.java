package org.fediferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks whether servers are still as the scenarios say. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Looks whether the pages of servers are still as the scenarios say, with test accounts.",
        description = {
            "Signs in, visits every page of a server type and does nothing on it (contract), or performs scenarios for real"
                    + " (flow). What nobody can take back is done only with accounts that the configuration marks disposable.",
            "Exits with 0 where all is well, 1 where a check failed, 2 where the input was refused, 3 where something could"
                    + " not be checked."
        },
        footer = {
            "",
            "Examples:",
            "  fediferry check mastodon --account tester",
            "  fediferry check mastodon --account tester --languages en,de --viewports 1280x800,390x844",
            "  fediferry check mastodon --servers servers.txt --sessions 4 --accessibility",
            "  fediferry check mastodon/create-alias --account tester --set handle=ada@harbour.example --retries 1",
            "  fediferry check --offline runs --accept",
            "  fediferry check mastodon --account tester --pictures",
            "  fediferry check --approve 'mastodon/imports/*'",
            "  fediferry check mastodon-to-mastodon --account old=tester-a --account new=tester-b"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SERVERTYPE|SCENARIO",
            description =
                    "Server types, whose pages are looked at, and scenarios, which are performed; without any, the"
                            + " pages of all server types that the accounts are on.")
    private List<String> subjects = new ArrayList<>();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--account",
            paramLabel = "[ROLE=]NAME",
            description =
                    "An account of the configuration to check with; with a role it plays that in scenarios for several"
                            + " accounts. Without any, all that are marked disposable.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = "--servers",
            paramLabel = "FILE",
            description = "A list of servers, one per line: the name of an account, or the host that an account is on.")
    private @Nullable Path servers;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description =
                    "contract: look at pages only, also those of the server types of scenarios. flow: perform scenarios"
                            + " only, also all of a server type. Without it, what each name is.")
    private @Nullable String depth;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value for an input of scenarios.")
    private Map<String, String> inputs = new LinkedHashMap<>();

    @Option(names = "--sessions", paramLabel = "N", description = "How many browsers side by side; without it 2.")
    private int sessions = 2;

    @Option(
            names = "--retries",
            paramLabel = "N",
            description =
                    "How often what failed is tried again; what passes then is reported as flaky. Never what nobody can"
                            + " take back.")
    private int retries;

    @Option(
            names = "--groups",
            split = ",",
            paramLabel = "GROUP",
            description = "Only these: contract, flow, or names of pages, scenarios, server types and accounts.")
    private Set<String> groups = new TreeSet<>();

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "LANGUAGE",
            description = "In each of these, such as en,de.")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--viewports", split = ",", paramLabel = "SIZE", description = "In each of these sizes.")
    private List<String> viewports = new ArrayList<>();

    @Option(names = "--accessibility", description = "Look for barriers on each page, and report them.")
    private boolean accessibility;

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "WHAT",
            description = "Also fails: barriers from this impact on (minor, moderate, serious, critical); flaky.")
    private Set<String> failOn = new TreeSet<>();

    @Option(
            names = "--offline",
            arity = "1..*",
            paramLabel = "FOLDER",
            description =
                    "Hold pages that runs and checks have kept against the server types, without browser, account and"
                            + " net: run folders, or folders of them.")
    private List<Path> offline = new ArrayList<>();

    @Option(
            names = "--accept",
            description =
                    "Write what is proposed for changed elements into the server types, where only reading depends on"
                            + " them.")
    private boolean accept;

    @Option(names = "--pictures", description = "Hold the picture of each page against its baseline.")
    private boolean pictures;

    @Option(
            names = "--approve",
            paramLabel = "PATTERN",
            description =
                    "Take the new pictures of the last check whose names are like this over as baselines, and do nothing"
                            + " else.")
    private @Nullable String approve;

    @Option(names = "--json", description = "Print the record of the check (check.json) at the end.")
    private boolean json;

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        FediferrySettings settings = config.settings();
        if (approve != null) {
            return CheckApproval.ofLastCheck(settings, approve, terminal);
        }
        return offline.isEmpty()
                ? new CheckWork(this, settings, terminal).perform()
                : new OfflineWork(this, settings, terminal).perform();
    }

    List<String> subjects() {
        return subjects;
    }

    List<String> accounts() {
        return accounts;
    }

    @Nullable
    Path servers() {
        return servers;
    }

    @Nullable
    String depth() {
        return depth;
    }

    Map<String, String> inputs() {
        return inputs;
    }

    int sessions() {
        return sessions;
    }

    int retries() {
        return retries;
    }

    Set<String> groups() {
        return groups;
    }

    List<String> languages() {
        return languages;
    }

    List<String> viewports() {
        return viewports;
    }

    boolean accessibility() {
        return accessibility;
    }

    Set<String> failOn() {
        return failOn;
    }

    List<Path> offline() {
        return offline;
    }

    boolean accept() {
        return accept;
    }

    boolean pictures() {
        return pictures;
    }

    boolean json() {
        return json;
    }

    BrowserOptions browser() {
        return browser;
    }
}
