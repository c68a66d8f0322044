package org.fediferry.report;

import java.util.List;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.TallyRecord;

/**
 * One line of the balance, as people read it.
 *
 * @param what with a capital letter
 * @param numbers {@code 1,186 of 1,200 arrived}
 * @param behind {@code 14 stayed behind}; empty where nothing did or nobody knows
 * @param percent of what was there; -1 where nobody knows
 * @param stayed who or what stayed behind, as far as known by name
 */
public record Balance(String what, String numbers, String behind, double percent, List<String> stayed, String note) {

    static List<Balance> of(RunRecord run) {
        return run.balance().stream().map(Balance::of).toList();
    }

    /** What the list of those who stayed behind answers. */
    public String question() {
        return stayed.stream().anyMatch(name -> name.indexOf('@') >= 0) ? "Who stayed behind" : "What stayed behind";
    }

    private static Balance of(TallyRecord tally) {
        return new Balance(
                Words.capital(tally.what().replace('-', ' ')),
                numbers(tally),
                behind(tally),
                percent(tally),
                tally.stayed(),
                tally.note());
    }

    /** Everything arrived, and that is known. */
    public boolean complete() {
        return percent >= 100;
    }

    private static String numbers(TallyRecord tally) {
        Long had = tally.had();
        Long arrived = tally.arrived();
        if (arrived == null) {
            return had == null
                    ? "nobody knows how many there were"
                    : Words.number(had) + " before; how many arrived is not known";
        }
        if (had == null) {
            return Words.number(arrived) + " arrived; how many there were is not known";
        }
        if (arrived > had) {
            return Words.number(arrived) + " now, " + Words.number(had) + " before";
        }
        return arrived.equals(had) && had > 1
                ? "all " + Words.number(had) + " arrived"
                : Words.number(arrived) + " of " + Words.number(had) + " arrived";
    }

    private static String behind(TallyRecord tally) {
        Long had = tally.had();
        Long arrived = tally.arrived();
        int named = tally.stayed().size();
        long missing = had == null || arrived == null ? named : Math.max(had - arrived, 0);
        if (missing == 0) {
            return "";
        }
        String count = Words.number(missing) + " stayed behind";
        if (named == 0 || named == missing) {
            return count;
        }
        return count + "; " + Words.number(named) + (named == 1 ? " is" : " are") + " known by name";
    }

    private static double percent(TallyRecord tally) {
        Long had = tally.had();
        Long arrived = tally.arrived();
        if (had == null || arrived == null) {
            return -1;
        }
        return had == 0 ? 100 : Math.min(100, 100.0 * arrived / had);
    }
}
