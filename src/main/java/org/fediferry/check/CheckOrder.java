package org.fediferry.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.browser.Viewport;
import org.fediferry.drift.Deviation;
import org.fediferry.drift.FingerprintFolder;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.run.Limits;
import org.fediferry.step.FlowRef;

/**
 * What is to be checked, where, with which accounts, and how.
 *
 * <pre>
 * new CheckOrder(Path.of("scenarios"), Path.of("runs"))
 *         .with(TestAccount.of("test", "mastodon", "@test@lantern.example", "test@mail.example", () -&gt; password))
 *         .pages("mastodon")
 *         .languages("en", "de");
 * </pre>
 */
public final class CheckOrder {

    private final Path scenarios;
    private final Path runs;
    private final Map<String, TestAccount> accounts = new LinkedHashMap<>();
    private final Map<String, TestAccount> bindings = new LinkedHashMap<>();
    private final Set<String> pagesOf = new LinkedHashSet<>();
    private final Set<String> flows = new LinkedHashSet<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final List<BrowserSettings> browsers = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<Viewport> viewports = new ArrayList<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<PageWatch> watches = new ArrayList<>();
    private WebOptions web;
    private Limits limits = Limits.STANDARD;
    private String version = "";
    private int sessions = 2;
    private int retries;
    private Judgement judgement = Judgement.NONE;
    private Memory memory = Memory.none();

    /** Nothing yet, with the scenarios and server types of one folder, and a folder in which checks leave theirs. */
    public CheckOrder(Path scenarios, Path runs) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.web = WebOptions.ofVersion("check");
    }

    /** With an account. */
    public CheckOrder with(TestAccount account) {
        accounts.put(account.name(), account);
        return this;
    }

    /** With accounts. */
    public CheckOrder with(Collection<TestAccount> more) {
        more.forEach(this::with);
        return this;
    }

    /** With the account that plays a role in scenarios for several accounts. */
    public CheckOrder bind(String role, TestAccount account) {
        bindings.put(role, account);
        return this;
    }

    /** Looks at every page of a server type, with each of its accounts, and does nothing on them. */
    public CheckOrder pages(String serverType) {
        pagesOf.add(serverType);
        return this;
    }

    /** Performs a scenario, with each account of its server type; one for several accounts with those that are bound. */
    public CheckOrder flow(String scenario) {
        flows.add(scenario);
        return this;
    }

    /** What a scenario needs: {@code NAME}, or {@code SCENARIO.NAME} for one of them only. */
    public CheckOrder input(String name, String value) {
        inputs.put(name, value);
        return this;
    }

    /** In these browsers; without it in whatever is there. */
    public CheckOrder in(BrowserSettings... settings) {
        browsers.addAll(List.of(settings));
        return this;
    }

    /** In each of these languages; without it in the browser's. */
    public CheckOrder languages(String... each) {
        languages.addAll(List.of(each));
        return this;
    }

    /** Looks at pages in each of these sizes, such as {@code 390x844}. */
    public CheckOrder viewports(String... each) {
        for (String size : each) {
            viewports.add(Viewport.parse(size));
        }
        return this;
    }

    /** Only what is in one of these groups: contract, flow, or a page, a scenario, a server type, an account. */
    public CheckOrder groups(Collection<String> wanted) {
        groups.addAll(wanted);
        return this;
    }

    /** How many cases side by side, each with a browser of its own. */
    public CheckOrder sessions(int number) {
        if (number < 1 || number > 64) {
            throw new IllegalArgumentException(number + " sessions cannot be had; write 1 to 64");
        }
        sessions = number;
        return this;
    }

    /** How often a case that failed is tried again; what passes then is reported as flaky. Never what is irreversible. */
    public CheckOrder retries(int number) {
        if (number < 0 || number > 10) {
            throw new IllegalArgumentException(number + " retries cannot be had; write 0 to 10");
        }
        retries = number;
        return this;
    }

    /** Looks for barriers on each page. */
    public CheckOrder judging(Judgement of) {
        judgement = of;
        return this;
    }

    /** Somebody else looks at each page as well. */
    public CheckOrder watchedBy(PageWatch watch) {
        watches.add(watch);
        return this;
    }

    /**
     * Remembers what pages are like when they are found good, and explains by that what has changed.
     *
     * @param hears of what has changed, by server type
     */
    public CheckOrder remembering(FingerprintFolder folder, BiConsumer<String, Collection<Deviation>> hears) {
        memory = new Memory(Optional.of(folder), hears);
        return this;
    }

    /** How servers are asked what they run. */
    public CheckOrder web(WebOptions options) {
        web = options;
        return this;
    }

    /** How long things may take. */
    public CheckOrder limits(Limits longest) {
        limits = longest;
        return this;
    }

    /** The version of Fediferry, for the records. */
    public CheckOrder by(String fediferry) {
        version = fediferry;
        return this;
    }

    Path scenarios() {
        return scenarios;
    }

    Path runs() {
        return runs;
    }

    List<TestAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    List<TestAccount> everybody() {
        Set<TestAccount> all = new LinkedHashSet<>(accounts.values());
        all.addAll(bindings.values());
        return List.copyOf(all);
    }

    Optional<TestAccount> bound(String role) {
        return Optional.ofNullable(bindings.get(role));
    }

    Set<String> pagesOf() {
        return pagesOf;
    }

    Set<String> flows() {
        return flows;
    }

    /** The value of an input of a scenario, that for this scenario only before that for all. */
    Optional<String> input(FlowRef scenario, String name) {
        return Optional.ofNullable(inputs.getOrDefault(scenario.path() + "." + name, inputs.get(name)));
    }

    /** Each browser in each language, in its own size. */
    List<Surroundings> surroundings() {
        List<Surroundings> all = new ArrayList<>();
        List<BrowserSettings> bases = browsers.isEmpty() ? List.of(BrowserSettings.DEFAULT) : browsers;
        for (BrowserSettings base : bases) {
            for (String language : languages.isEmpty() ? base.languages().subList(0, 1) : languages) {
                all.add(new Surroundings(base.speaking(language), base.viewport()));
            }
        }
        return all;
    }

    /** The same in each size that pages are looked at in. */
    List<Surroundings> sizes(Surroundings surroundings) {
        return viewports.isEmpty()
                ? List.of(surroundings)
                : viewports.stream()
                        .map(size -> new Surroundings(surroundings.browser(), size))
                        .toList();
    }

    boolean wants(Set<String> of) {
        return groups.isEmpty() || of.stream().anyMatch(groups::contains);
    }

    List<PageWatch> watches() {
        return watches;
    }

    Memory memory() {
        return memory;
    }

    WebOptions web() {
        return web;
    }

    Limits limits() {
        return limits;
    }

    String version() {
        return version;
    }

    int sessions() {
        return sessions;
    }

    int retries() {
        return retries;
    }

    Judgement judgement() {
        return judgement;
    }
}
