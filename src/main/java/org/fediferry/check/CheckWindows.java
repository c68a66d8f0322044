package org.fediferry.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fediferry.browser.AccountContext;
import org.fediferry.browser.Browser;
import org.fediferry.browser.BrowserSettings;
import org.fediferry.browser.BrowserUnavailable;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.run.Windows;
import org.fediferry.scenario.ServerType;
import org.fediferry.step.Page;
import org.fediferry.step.Spent;
import org.fediferry.step.StepFailed;

/** A window of its own for each account of one case, all in one browser; they end with this. */
final class CheckWindows implements Windows, AutoCloseable {

    private final Browsers browsers;
    private final Browsers.Running running;
    private final Map<String, Player> players;
    private final Map<String, AccountContext> contexts = new LinkedHashMap<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private boolean lost;

    /** Somebody who plays a role. */
    record Player(TestAccount account, ServerType type) {}

    /** Windows for players by role. */
    CheckWindows(Browsers browsers, Surroundings surroundings, Map<String, Player> players) {
        this.browsers = browsers;
        this.players = players;
        this.running = browsers.take(surroundings.browser());
    }

    @Override
    public Page window(String role) throws StepFailed {
        Player player = players.get(role);
        if (player == null) {
            throw new StepFailed("an account for the role \"" + role + "\"", "none", "add as: to the step");
        }
        try {
            return pages.computeIfAbsent(role, name -> open(name, player));
        } catch (BrowserUnavailable unavailable) {
            lose();
            throw unavailable.failure();
        }
    }

    private Page open(String role, Player player) {
        String name = browsers.window(player.account().name());
        AccountContext context = AccountContext.of(
                        name,
                        player.account().server(),
                        driven().folder().resolve("downloads").resolve(name))
                .never(player.type().never());
        Page page = driven().pageFor(context);
        contexts.put(role, context);
        player.account().credentials().session().ifPresent(cookies -> driven().restore(context, cookies));
        return page;
    }

    /** The window of a role, for what only the browser itself can be asked. */
    AccountContext context(String role) throws StepFailed {
        window(role);
        return Objects.requireNonNull(contexts.get(role));
    }

    Browser driven() {
        return running.browser();
    }

    BrowserSettings settings() {
        return running.settings();
    }

    /** The browser has ended or does not answer: nobody gets it again. */
    void lose() {
        lost = true;
    }

    @Override
    public BrowserRecord browser() {
        return new BrowserRecord(
                driven().name(), driven().version(), running.settings().headed());
    }

    @Override
    public Duration startTime() {
        return Duration.ZERO;
    }

    @Override
    public Spent spent() {
        return pages.values().stream().map(Page::spent).reduce(Spent.NONE, Spent::plus);
    }

    @Override
    public void close() {
        if (lost) {
            browsers.discard(running);
        } else {
            contexts.values().forEach(driven()::leave);
            browsers.giveBack(running);
        }
    }
}
