package org.fediferry.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fediferry.drift.Deviation.What;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.step.Effect;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Changes pages in known ways and counts what is said about them. What is right is known by the identity of the elements in
 * memory: nothing on the page tells it.
 */
final class Trial {

    /** What was counted for one kind of change. */
    static final class Count {
        int cases;
        int proposed;
        int right;
        int toPropose;
        int toExplain;
        int explained;
        int falseAlarms;
        int finalProposed;
        int finalWrong;

        void add(Count other) {
            cases += other.cases;
            proposed += other.proposed;
            right += other.right;
            toPropose += other.toPropose;
            toExplain += other.toExplain;
            explained += other.explained;
            falseAlarms += other.falseAlarms;
            finalProposed += other.finalProposed;
            finalWrong += other.finalWrong;
        }

        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return toPropose == 0 ? 1 : (double) right / toPropose;
        }

        double explanations() {
            return toExplain == 0 ? 1 : (double) explained / toExplain;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%5d cases  proposals: %4d of %4d, %4d right  precision %.3f  recall %.3f"
                            + "  explained right %4d of %4d (%.3f)  false alarms %d  irreversible: %d proposed, %d wrong",
                    cases,
                    proposed,
                    toPropose,
                    right,
                    precision(),
                    recall(),
                    explained,
                    toExplain,
                    explanations(),
                    falseAlarms,
                    finalProposed,
                    finalWrong);
        }
    }

    final Map<String, Count> counts = new TreeMap<>();
    final List<String> mistakes = new ArrayList<>();

    Count total() {
        Count total = new Count();
        counts.values().forEach(total::add);
        return total;
    }

    /**
     * Every change at every element of a page.
     *
     * @param good what is remembered from; the page that is changed may be in another language
     */
    void page(PageContract contract, Document good, Document page, boolean remembering, String prefix) {
        Fingerprints known = remembering ? Fingerprints.of(contract, good) : null;
        for (Mutation mutation : Mutation.ALL) {
            for (int index = 0; index < contract.clauses().size(); index++) {
                Document changed = page.clone();
                Map<Clause, Element> truth = truth(contract, changed);
                Clause target = contract.clauses().get(index);
                Element element = truth.get(target);
                if (element != null
                        && mutation.apply()
                                .test(
                                        element,
                                        new Random(index * 31L + mutation.name().hashCode()))) {
                    judge(new Case(contract, mutation, target, truth, changed), contract.check(changed, known), prefix);
                }
            }
        }
    }

    private record Case(
            PageContract contract, Mutation mutation, Clause target, Map<Clause, Element> truth, Document page) {}

    private static Map<Clause, Element> truth(PageContract contract, Document page) {
        Map<Clause, Element> truth = new HashMap<>();
        for (Clause clause : contract.clauses()) {
            List<Element> found = ClauseCheck.visible(Soup.all(page, clause.locator()));
            if (found.size() == 1 && clause.isAlways()) {
                truth.put(clause, found.get(0));
            }
        }
        return truth;
    }

    private void judge(Case trial, List<Deviation> said, String prefix) {
        Count count = counts.computeIfAbsent(prefix + trial.mutation().name(), key -> new Count());
        count.cases++;
        for (Clause clause : trial.contract().clauses()) {
            if (trial.truth().containsKey(clause)) {
                judge(trial, clause, said, count);
            }
        }
        boolean aboutPage = trial.mutation().explained().contains(What.ASKS_PASSWORD);
        if (aboutPage) {
            count.toExplain++;
            if (said.stream().anyMatch(each -> each.what() == What.ASKS_PASSWORD)) {
                count.explained++;
            }
        }
    }

    private void judge(Case trial, Clause clause, List<Deviation> said, Count count) {
        Element truth = trial.truth().get(clause);
        boolean there = truth.ownerDocument() == trial.page();
        List<Element> found = ClauseCheck.visible(Soup.all(trial.page(), clause.locator()));
        boolean broken = found.size() != 1 || found.get(0) != truth;
        Deviation deviation = said.stream()
                .filter(each -> each.element().equals(clause.name()))
                .findFirst()
                .orElse(null);
        Proposal proposal = deviation == null ? null : deviation.proposal().orElse(null);
        boolean ambiguous = found.size() > 1 || trial.mutation().explained().contains(What.SEVERAL);
        boolean isFinal = clause.effect() == Effect.IRREVERSIBLE;
        if (isProposable(clause, broken && there && !ambiguous, found)) {
            count.toPropose++;
        }
        if (proposal != null) {
            boolean right = there && !ambiguous && finds(trial.page(), clause, proposal, truth);
            count(count, isFinal, right);
            if (!right || isFinal) {
                mistakes.add((right ? "final " : "WRONG ") + trial.mutation().name() + " at "
                        + trial.target().name() + ": " + deviation + " -> " + proposal.candidate());
            }
        } else if (isProposable(clause, broken && there && !ambiguous, found)) {
            mistakes.add("silent " + trial.mutation().name() + " at "
                    + trial.target().name() + ": " + clause.name() + " " + deviation);
        }
        explained(trial, clause, said, broken, count);
    }

    /** One selector stands for every row: what is about something is explained, and nothing is proposed for it. */
    private static boolean isProposable(Clause clause, boolean broken, List<Element> found) {
        return broken && found.isEmpty() && clause.about() == null && clause.effect() != Effect.IRREVERSIBLE;
    }

    private static void count(Count count, boolean isFinal, boolean right) {
        if (isFinal) {
            count.finalProposed++;
            count.finalWrong += right ? 0 : 1;
        } else {
            count.proposed++;
            count.right += right ? 1 : 0;
        }
    }

    private void explained(Case trial, Clause clause, List<Deviation> said, boolean broken, Count count) {
        Deviation deviation = said.stream()
                .filter(each -> each.element().equals(clause.name()))
                .findFirst()
                .orElse(null);
        Set<What> right = trial.mutation().explained();
        boolean target = clause == trial.target();
        boolean noticed = deviation != null && right.contains(deviation.what());
        if (!broken && deviation != null && !target && !noticed) {
            count.falseAlarms++;
            mistakes.add(
                    "alarm " + trial.mutation().name() + " at " + trial.target().name() + ": " + deviation);
        }
        if (!target || right.contains(What.ASKS_PASSWORD) || !broken) {
            return;
        }
        // Without what it is recognised by, a page is another one.
        boolean gone = deviation == null
                && said.stream().anyMatch(each -> each.what() == What.OTHER_PAGE && right.contains(What.MISSING));
        // What cannot be undone is not guessed at: that it misses is right as well.
        boolean careful =
                clause.effect() == Effect.IRREVERSIBLE && deviation != null && deviation.what() == What.MISSING;
        count.toExplain++;
        if (noticed || careful || gone) {
            count.explained++;
        } else {
            mistakes.add("unexplained " + trial.mutation().name() + " at " + clause.name() + ": " + deviation);
        }
    }

    static boolean finds(Document page, Clause clause, Proposal proposal, Element truth) {
        Locator old = clause.locator();
        Elements found = Soup.all(
                page,
                new Locator(
                        old.name(),
                        old.label(),
                        List.of(proposal.candidate()),
                        old.containing(),
                        old.whole(),
                        old.click()));
        return found.size() == 1 && found.get(0) == truth;
    }
}
