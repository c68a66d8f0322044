package org.fediferry.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fediferry.run.Limits;
import org.fediferry.run.Person;
import org.fediferry.scenario.Scenario;

/** A scenario about to be performed on practice servers, with everybody who takes part in it. */
public final class Rehearsal implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration SETTLED = Duration.ofMillis(150);
    /** Nothing on practice servers takes longer, but where something is wrong. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Scenario scenario;
    private final Cast cast;
    private final Troupe troupe;

    Rehearsal(Scenario scenario, Cast cast, Troupe troupe) {
        this.scenario = scenario;
        this.cast = cast;
        this.troupe = troupe;
    }

    /** By role, in the order of the scenario. */
    public Map<String, RehearsalAccount> accounts() {
        Map<String, RehearsalAccount> accounts = new LinkedHashMap<>();
        scenario.roles().keySet().forEach(role -> accounts.put(role, account(role)));
        return accounts;
    }

    /** The account that plays a role. */
    public RehearsalAccount account(String role) {
        return troupe.player(role).account();
    }

    /**
     * Accounts that play no role, one on each Mastodon server: what is looked up in public may lead there, and only
     * they say where that is.
     */
    public List<RehearsalAccount> bystanders() {
        return troupe.bystanders();
    }

    /** Where each domain of the rehearsal is answered for; ports are others each time. */
    public Map<String, URI> servers() {
        return Map.copyOf(troupe.servers());
    }

    /** What the pages of a role's server are written in. */
    public Locale languageOf(String role) {
        return account(role).language();
    }

    /**
     * What the scenario is given.
     *
     * @param given by somebody who wants it so, by name
     * @throws CannotRehearse where something is missing that cannot be made up
     */
    public Map<String, String> inputs(Map<String, String> given) throws CannotRehearse {
        return new Inputs(scenario, troupe.language(), facts(), troupe.folder()).values(given);
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Inputs.MOVER, handleOf(cast.mover()));
        facts.put(Inputs.TARGET, handleOf(cast.target()));
        facts.put("target-page", troupe.player(cast.target()).profilePage().toString());
        facts.put("target-user", troupe.player(cast.target()).handle().user());
        facts.put("followers", followers());
        return facts;
    }

    private String handleOf(String role) {
        return troupe.player(role).handle().acct();
    }

    private String followers() {
        Player mover = troupe.player(cast.mover());
        return String.valueOf(
                mover instanceof GuestPlayer guest ? guest.person().followers().size() : 0);
    }

    /** Answers questions, and does in the windows what only a person can do. */
    public Person person(Window window) {
        Answers answers = new Answers()
                .with("redirect", "yes")
                .with("to", handleOf(cast.target()))
                .with("expected", followers());
        return new RehearsalPerson(List.copyOf(troupe.players().values()), answers, window);
    }

    /** Whether an irreversible step is what this rehearsal is for, by the exact words of its confirmation. */
    public boolean confirms(String target) {
        Set<String> expected = new LinkedHashSet<>();
        expected.add("move:@" + handleOf(cast.target()));
        if (scenario.isFlow()) {
            expected.add("cancel-redirect:@" + handleOf(Scenario.ACCOUNT));
        }
        return expected.contains(target);
    }

    /** Whether no server has anything left to do. */
    public boolean isQuiet() {
        return troupe.world().isQuiet();
    }

    /** The same limits for servers that need no politeness, and tell when they are at rest. */
    public Limits limits(Limits usual) {
        return usual.paced(PAUSE, SETTLED).knowing(this::isQuiet).within(LONGEST);
    }

    /** What the practice servers themselves did wrong; empty unless they have a bug. */
    public List<String> bugs() {
        return troupe.bugs();
    }

    @Override
    public void close() {
        troupe.close();
    }
}
