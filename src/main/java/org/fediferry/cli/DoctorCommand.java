package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserLauncher;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.browser.InstalledBrowser;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Kebab;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is missing, and the command that mends it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Looks at browser, driver, scenarios, configuration and servers: what is missing, and what mends it.",
        description = "Starts a browser without a page, and reads the version of each account's server.",
        footer = {"", "Examples:", "  fediferry doctor", "  fediferry doctor --browser headless-shell --json"})
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BrowserOptions browser = new BrowserOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    private final List<Finding> findings = new ArrayList<>();

    /** One thing that was looked at. */
    private record Finding(String what, boolean fine, String found, String advice) {}

    @Override
    public Integer call() {
        findings.add(new Finding("java", true, Runtime.version().toString(), ""));
        scenarios();
        FediferrySettings settings = configuration();
        if (settings != null) {
            browser(settings);
            findings.add(new Finding("browsers", true, engines(), ""));
            ServerTypes types = new ServerTypes(Home.find().scenarios());
            for (AccountSettings account : settings.accounts().values()) {
                findings.add(types.named(account.type())
                        .map(known -> server(settings, account, known))
                        .orElseGet(() -> stranger(account, types.all())));
            }
        }
        print();
        return findings.stream().allMatch(Finding::fine) ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private void scenarios() {
        Path folder = Home.find().scenarios();
        try {
            int number = ScenarioReader.readAll(folder).size();
            findings.add(new Finding("scenarios", true, number + " sound ones in " + folder, ""));
        } catch (InvalidScenario invalid) {
            findings.add(new Finding(
                    "scenarios", false, invalid.problems().size() + " problems", "see them with: fediferry validate"));
        }
    }

    private @Nullable FediferrySettings configuration() {
        Path file = config.named().orElse(Home.find().config());
        try {
            FediferrySettings settings = FediferrySettings.read(file);
            boolean there = Files.isRegularFile(file);
            findings.add(new Finding(
                    "configuration",
                    there,
                    there ? settings.accounts().size() + " accounts in " + file : "there is no " + file,
                    there ? "" : "copy config/fediferry.conf.example to " + file));
            return settings;
        } catch (Refused refused) {
            findings.add(new Finding("configuration", false, String.valueOf(refused.getMessage()), ""));
            return null;
        }
    }

    private void browser(FediferrySettings settings) {
        try (Browser started = BrowserLauncher.start(browser.over(settings, List.of()))) {
            findings.add(new Finding("browser", true, started.name() + " " + started.version(), ""));
        } catch (BrowserUnavailable missing) {
            findings.add(new Finding(
                    "browser",
                    false,
                    missing.getMessage() + "; looked at: " + String.join("; ", missing.tried()),
                    missing.remedy()));
        } catch (Refused refused) {
            findings.add(new Finding("browser", false, String.valueOf(refused.getMessage()), ""));
        }
    }

    /** What else could be driven here. */
    private static String engines() {
        String all = InstalledBrowser.here().stream()
                .map(each -> Kebab.of(each.kind()) + " ("
                        + (each.missing().isEmpty()
                                ? each.browser()
                                : each.browser() + ", without " + String.join(" and ", each.missing()))
                        + ")")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static Finding stranger(AccountSettings account, List<ServerType> types) {
        return new Finding(
                "account " + account.name(),
                false,
                "there is no server type \"" + account.type() + "\"",
                "known: "
                        + String.join(", ", types.stream().map(ServerType::name).toList()));
    }

    /** What runs there; of a service without versions only whether it knows the account. */
    private static Finding server(FediferrySettings settings, AccountSettings account, ServerType type) {
        String what = "account " + account.name();
        PublicWeb web = Preparation.web(settings, Map.of(account.name(), account));
        try {
            String found = type.recognition().isService()
                    ? type.name() + ", which knows "
                            + web.webFinger(account.handle()).subject().mention()
                    : web.software(account.server()).toString();
            return new Finding(what, true, "@" + account.handle() + " on " + found, "");
        } catch (LookupFailed failed) {
            return new Finding(what, false, failed.found(), failed.advice());
        }
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    JsonOutput.of(findings.stream().map(DoctorCommand::asMap).toList()));
            return;
        }
        Terminal terminal = Terminal.ofProcess(out, spec.commandLine().getErr());
        for (Finding finding : findings) {
            String mark = finding.fine() ? terminal.green("✓") : terminal.red("✗");
            out.printf("%s %-14s %s%n", mark, finding.what(), finding.found());
            if (!finding.advice().isEmpty()) {
                out.printf("  %-14s %s%n", "", finding.advice());
            }
        }
    }

    private static Map<String, Object> asMap(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("what", finding.what());
        map.put("fine", finding.fine());
        map.put("found", finding.found());
        map.put("advice", finding.advice());
        return map;
    }
}
