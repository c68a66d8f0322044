package org.fediferry.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.Ledger.Kind;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.SavedFile;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;

/** One account's page in a real browser. */
final class SeleniumPage implements Page {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Ledger ledger = new Ledger();
    private final Duration slow;
    private final Tab tab;
    private final Elements elements;
    private final Documents documents;
    private final Clicking clicking;
    private final Typing typing;
    private final Choosing choosing;
    private final Downloads downloads;
    private final Pictures pictures;
    private final Snapshots snapshots;
    private final Banner banner;
    private final Fetching fetching;

    SeleniumPage(Tab tab, AccountContext account, Duration slow) {
        this.tab = tab;
        this.slow = slow;
        Rules rules = new Rules(account);
        elements = new Elements(tab, account.forbidden());
        documents = new Documents(tab, rules, ledger);
        clicking = new Clicking(tab, elements, documents, rules);
        typing = new Typing(tab, elements, rules);
        choosing = new Choosing(tab, elements, rules);
        downloads = tab.downloads(elements, clicking, documents, rules, ledger);
        pictures = new Pictures(tab);
        snapshots = new Snapshots(tab);
        banner = new Banner(tab);
        fetching = new Fetching(tab, rules);
    }

    /** What is done to a page. */
    private interface Deed {
        void run() throws StepFailed;
    }

    private void act(Deed deed) throws StepFailed {
        ledger.spend(Kind.ACTING, () -> {
            deed.run();
            return true;
        });
        Poll.rest(slow);
    }

    @Override
    public void open(URI address, Duration limit) throws StepFailed {
        act(() -> documents.open(address, limit));
    }

    @Override
    public void reload(Duration limit) throws StepFailed {
        act(() -> documents.reload(limit));
    }

    @Override
    public void click(Locator element, Duration limit) throws StepFailed {
        act(() -> clicking.click(element, limit));
    }

    @Override
    public void fill(Locator field, Value text, Duration limit) throws StepFailed {
        act(() -> typing.fill(field, text, limit));
    }

    @Override
    public void choose(Locator list, String value, Duration limit) throws StepFailed {
        act(() -> choosing.choose(list, value, limit));
    }

    @Override
    public void tick(Locator box, boolean ticked, Duration limit) throws StepFailed {
        act(() -> choosing.tick(box, ticked, limit));
    }

    @Override
    public void upload(Locator field, Path file, Duration limit) throws StepFailed {
        act(() -> choosing.upload(field, file, limit));
    }

    @Override
    public SavedFile download(Locator link, Duration limit) throws StepFailed {
        SavedFile saved = ledger.spend(Kind.ACTING, () -> downloads.download(link, limit));
        Poll.rest(slow);
        return saved;
    }

    @Override
    public Finding look(Locator element) throws StepFailed {
        return ledger.spend(Kind.ACTING, () -> patiently(() -> elements.look(List.of(element))))
                .finding();
    }

    @Override
    public First awaitFirst(List<Locator> wanted, Duration limit) throws StepFailed {
        return ledger.spend(Kind.WAITING, () -> await(wanted, limit));
    }

    private First await(List<Locator> wanted, Duration limit) throws StepFailed {
        Deadline deadline = Deadline.in(limit);
        Seen<First> seen = Poll.until(deadline, () -> {
            First first = elements.look(wanted);
            return first.index() < 0 ? Seen.notYet(first.finding().found()) : Seen.here(first);
        });
        First first = seen.value();
        return first == null
                ? new First(-1, Finding.missed(Elements.wanted(wanted), Poll.waited(seen, deadline)))
                : first;
    }

    @Override
    public Finding awaitGone(Locator element, Duration limit) throws StepFailed {
        String expected = "no visible " + element.title();
        Deadline deadline = Deadline.in(limit);
        Seen<Finding> seen = ledger.spend(
                Kind.WAITING,
                () -> Poll.until(deadline, () -> {
                    First first = elements.look(List.of(element));
                    return first.index() < 0
                            ? Seen.here(Finding.met(expected, first.finding().found()))
                            : Seen.notYet(first.finding().found());
                }));
        Finding gone = seen.value();
        return gone == null ? Finding.missed(expected, Poll.waited(seen, deadline)) : gone;
    }

    @Override
    public String html() throws StepFailed {
        return ledger.spend(Kind.ACTING, () -> patiently(() -> String.valueOf(tab.run(Script.HTML))));
    }

    @Override
    public String snapshot(List<Locator> marked) throws StepFailed {
        return ledger.spend(Kind.PICTURING, () -> patiently(() -> snapshots.take(marked)));
    }

    /** Asks once: nobody waits for it. */
    @Override
    public String places(List<Locator> outlined) throws StepFailed {
        List<Map<String, Object>> locators =
                outlined.stream().map(Elements::map).toList();
        return ledger.spend(
                Kind.PICTURING,
                () -> Poll.require(
                        "a page that says where things stand",
                        Deadline.in(Duration.ZERO),
                        () -> Seen.here(tab.evaluate(Script.PLACES, locators).text("json"))));
    }

    /** Asks until the page is not between two documents. */
    private static <T> T patiently(Ledger.Work<T> question) throws StepFailed {
        return Poll.require("a page that answers", Deadline.in(PATIENCE), () -> Seen.here(question.run()));
    }

    @Override
    public byte[] picture(Frame frame, List<Locator> outlined) throws StepFailed {
        return ledger.spend(Kind.PICTURING, () -> pictures.frame(frame, outlined));
    }

    @Override
    public byte[] picture(Locator element, List<Locator> outlined, Duration limit) throws StepFailed {
        return ledger.spend(Kind.PICTURING, () -> pictures.element(element, outlined, limit));
    }

    @Override
    public void banner(String text, List<Locator> outlined) throws StepFailed {
        ledger.spend(Kind.ACTING, () -> patiently(() -> banner.show(text, outlined)));
    }

    @Override
    public void noBanner() throws StepFailed {
        ledger.spend(Kind.ACTING, () -> patiently(banner::hide));
    }

    @Override
    public Fetched fetch(URI address, Duration limit) throws StepFailed {
        return ledger.spend(Kind.WAITING, () -> patiently(() -> fetching.fetch(address, limit)));
    }

    @Override
    public URI address() throws StepFailed {
        return Address.parse(tab.address());
    }

    @Override
    public Spent spent() {
        return ledger.spent();
    }
}
