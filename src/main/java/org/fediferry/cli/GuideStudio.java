package org.fediferry.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.browser.Studio;
import org.fediferry.darkroom.Darkroom;
import org.fediferry.darkroom.Negatives;
import org.fediferry.darkroom.Photographer;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRequest;
import org.fediferry.guide.Performance;
import org.fediferry.pseudonym.Pseudonyms;
import org.fediferry.rehearsal.CannotRehearse;
import org.fediferry.rehearsal.Rehearsal;
import org.fediferry.rehearsal.RehearsalAccount;
import org.fediferry.rehearsal.Rehearsals;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Limits;
import org.fediferry.run.Person;
import org.fediferry.scenario.Library;

/** Performs scenarios before a camera, on practice servers or with test accounts, and has the guides printed. */
final class GuideStudio {

    private static final String ENGLISH = "en";

    private final GuidePress press;
    private final Wishes wishes;
    private final BrowserOptions browser;
    private final FediferrySettings settings;
    private final Terminal terminal;

    /**
     * What the person has asked for.
     *
     * @param accounts which account of the configuration plays a role; practice servers where there is none
     * @param versions of Mastodon that the practice servers play, of the old one first
     */
    record Wishes(
            Map<String, String> accounts,
            Map<String, String> inputs,
            Map<String, String> answers,
            List<String> versions,
            boolean film) {

        Optional<String> version(int place) {
            return versions.size() > place ? Optional.of(versions.get(place)) : Optional.empty();
        }
    }

    /** Everything that one performance needs, wherever its servers are. */
    private record Scene(
            Library library, Preparation preparation, RunRequest request, Confirmation confirmation, Limits limits) {}

    /** Who sits before the windows of a browser. */
    private interface Seat {
        Person before(Browser browser);
    }

    GuideStudio(
            GuidePress press, Wishes wishes, BrowserOptions browser, FediferrySettings settings, Terminal terminal) {
        this.press = press;
        this.wishes = wishes;
        this.browser = browser;
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Makes a guide of each scenario in each language; the exit code is that of the worst run. */
    int perform(List<String> scenarios, Set<String> languages) throws Exception {
        int worst = ExitCode.PASSED;
        for (String language : languages.isEmpty() ? Set.of(ENGLISH) : languages) {
            Locale locale = press.locale(language);
            for (String scenario : scenarios) {
                worst = Math.max(worst, scenarios.size() == 1 ? make(scenario, locale) : makeOrSay(scenario, locale));
            }
        }
        return worst;
    }

    /** One that cannot be made does not keep the others from being made. */
    private int makeOrSay(String scenario, Locale language) throws Exception {
        try {
            return make(scenario, language);
        } catch (Refused refused) {
            terminal.err().println("no guide of " + scenario + ": " + refused.getMessage());
            terminal.err().flush();
            return ExitCode.REFUSED;
        }
    }

    private int make(String scenario, Locale language) throws Exception {
        Library library = Preparation.read(Home.find(), scenario);
        return wishes.accounts().isEmpty()
                ? rehearse(library, scenario, language)
                : withTestAccounts(library, scenario, language);
    }

    private int rehearse(Library library, String scenario, Locale language) throws Exception {
        try (Rehearsal rehearsal =
                Rehearsals.begin(library.scenario(), language, wishes.version(0), wishes.version(1))) {
            Map<String, AccountSettings> accounts = new LinkedHashMap<>();
            rehearsal.accounts().forEach((role, account) -> accounts.put(role, settings(role, account)));
            Map<String, AccountSettings> everybody = new LinkedHashMap<>(accounts);
            rehearsal.bystanders().forEach(account -> everybody.put(account.role(), settings(account.role(), account)));
            FediferrySettings here = new FediferrySettings(settings.root(), everybody);
            Map<String, String> inputs = rehearsal.inputs(wishes.inputs());
            Scene scene = new Scene(
                    library,
                    Preparation.of(library, accounts, here, inputs),
                    new RunRequest(scenario, Map.of(), inputs),
                    gate -> rehearsal.confirms(gate.target()),
                    rehearsal.limits(settings.limits()));
            return shoot(
                    scene,
                    language,
                    window -> rehearsal.person(role -> window.pageFor(
                            AccountContext.of(role, rehearsal.account(role).server(), window.folder()))));
        } catch (CannotRehearse cannot) {
            throw new Refused(String.valueOf(cannot.getMessage()), cannot.advice());
        }
    }

    /** An account of a rehearsal as those of a configuration are. */
    static AccountSettings settings(String name, RehearsalAccount account) {
        return new AccountSettings(
                name,
                account.serverType(),
                account.handle(),
                account.server(),
                account.email(),
                account.password().<SecretSource>map(SecretSource.Known::new).orElseGet(SecretSource.Ask::new),
                account.oneTimeCode().map(SecretSource.Known::new),
                Optional.empty());
    }

    private int withTestAccounts(Library library, String scenario, Locale language) throws Exception {
        RunRequest request = new RunRequest(scenario, wishes.accounts(), wishes.inputs());
        Preparation preparation = ScenarioOptions.prepare(request, settings);
        TestAccountsOnly allowed = new TestAccountsOnly(preparation, settings);
        allowed.refuseOthers();
        Map<String, String> answers = Answers.checked(wishes.answers(), preparation.plan());
        BrowserSettings window = window(preparation, language);
        return shoot(
                new Scene(library, preparation, request, allowed, settings.limits()),
                language,
                shown -> new PersonAtTerminal(terminal, Keyboard.present(), answers, window.headed()));
    }

    private BrowserSettings window(Preparation preparation, Locale language) throws Refused {
        return browser.toAct(settings, preparation.accounts().values()).speaking(language.toLanguageTag());
    }

    private int shoot(Scene scene, Locale language, Seat seat) throws Exception {
        try (BrowserStart start = BrowserStart.begin(window(scene.preparation(), language));
                Negatives negatives = new Negatives()) {
            Browser shown = start.await().browser();
            Photographer photographer = new Photographer(negatives);
            RunSession session = new RunSession(
                            scene.preparation(), start, scene.confirmation(), seat.before(shown), terminal)
                    .watchedBy(photographer);
            RunSession.Result result = session.begin(scene.request(), settings.runsFolder(), scene.limits());
            Performance performance = new Performance(
                    scene.library(),
                    scene.preparation().plan(),
                    scene.request().inputs(),
                    FinishedRun.read(result.folder()),
                    result.record(),
                    result.folder());
            if (result.record().outcome() != Outcome.PASSED) {
                Ending.print(result, false, terminal);
                press.mark(performance, language);
                return ExitCode.of(result.record().outcome());
            }
            photographer.misses().forEach(miss -> terminal.err().println("no picture of " + miss));
            try (Studio studio = shown.studio()) {
                Pseudonyms privacy = GuidePrivacy.of(performance);
                press.print(
                        performance,
                        language,
                        privacy,
                        new Darkroom(studio, negatives, privacy::page, wishes.film()),
                        studio);
            }
            return ExitCode.PASSED;
        }
    }
}
