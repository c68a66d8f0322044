package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRequest;
import org.fediferry.rehearsal.Rehearsal;
import org.fediferry.rehearsal.RehearsalAccount;
import org.fediferry.rehearsal.Rehearsals;
import org.fediferry.scenario.Library;

/** Performs rehearsals one after the other in a browser that asks for one language. */
final class Rehearsed implements AutoCloseable {

    private final Locale language;
    private final Path folder;
    private final BrowserStart browser;
    private final StringWriter said = new StringWriter();

    Rehearsed(Locale language) throws IOException {
        this.language = language;
        folder = Files.createTempDirectory("fediferry-rehearsed");
        browser = BrowserStart.begin(new BrowserSettings(
                BrowserKind.CHROMIUM,
                false,
                BrowserSettings.DEFAULT.slow(),
                BrowserSettings.DEFAULT.viewport(),
                null,
                null,
                List.of(language.getLanguage(), "en"),
                Set.of()));
    }

    /** What a run left, and everything that the servers of the rehearsal did wrong. */
    record Performance(Evidence evidence, List<String> bugs, String said) {

        /** Every step, also those that a run can do without. */
        Evidence isPassed() {
            assertThat(evidence.isIntact().run().outcome()).as(said).isEqualTo(Outcome.PASSED);
            assertThat(evidence.run().steps())
                    .as(said)
                    .allMatch(step -> step.outcome() == Outcome.PASSED || step.outcome() == Outcome.SKIPPED);
            assertThat(bugs).isEmpty();
            return evidence;
        }
    }

    /** The whole scenario, by its name or its file. */
    Performance perform(String scenario, Map<String, String> given) throws Exception {
        Library library = Preparation.read(Home.find(), scenario);
        try (Rehearsal rehearsal = Rehearsals.begin(library.scenario(), language, Optional.empty(), Optional.empty())) {
            return perform(library, rehearsal, new RunRequest(scenario, Map.of(), rehearsal.inputs(given)));
        }
    }

    private Performance perform(Library library, Rehearsal rehearsal, RunRequest request) throws Exception {
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        rehearsal
                .accounts()
                .forEach((role, account) -> accounts.put(role, GuideStudio.settings(account.role(), account)));
        Map<String, AccountSettings> all = new LinkedHashMap<>();
        rehearsal
                .bystanders()
                .forEach(account -> all.put(account.role(), GuideStudio.settings(account.role(), account)));
        FediferrySettings settings = new FediferrySettings(
                FediferrySettings.read(Files.writeString(
                                folder.resolve("fediferry.conf"),
                                "fediferry.state.folder = \"" + folder.resolve("state") + "\""))
                        .root(),
                all);
        Preparation preparation = Preparation.of(library, accounts, settings, request.inputs());
        said.getBuffer().setLength(0);
        PrintWriter out = new PrintWriter(said, true);
        RunSession session = new RunSession(
                preparation,
                browser,
                gate -> rehearsal.confirms(gate.target()),
                rehearsal.person(role -> browser.await().browser().pageFor(context(rehearsal.account(role)))),
                new Terminal(out, out, false));
        try {
            Path run = session.begin(request, folder.resolve("runs"), rehearsal.limits(settings.limits()))
                    .folder();
            return new Performance(Evidence.in(run), rehearsal.bugs(), said.toString());
        } finally {
            rehearsal
                    .accounts()
                    .values()
                    .forEach(account -> browser.await().browser().leave(context(account)));
        }
    }

    private AccountContext context(RehearsalAccount account) {
        return AccountContext.of(account.role(), account.server(), folder.resolve("unused"));
    }

    @Override
    public void close() throws IOException {
        browser.close();
        List<Path> all = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            files.forEach(file -> all.add(0, file));
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
