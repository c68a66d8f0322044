package org.fediferry.drift;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fediferry.drift.Trial.Count;
import org.jsoup.nodes.Document;

/**
 * Changes the practice pages in known ways, and prints how often the right element was proposed and the right thing said.
 *
 * <p>{@code mvn -Pbenchmark -DskipTests verify}
 */
public final class DriftBenchmark {

    private static final PrintStream OUT = System.out;

    private DriftBenchmark() {}

    /** Prints the figures; with any argument also every mistake. */
    public static void main(String[] arguments) {
        Trial remembering = new Trial();
        Trial unknown = new Trial();
        Trial german = new Trial();
        long begun = System.nanoTime();
        for (String version : List.of("4.0", "4.2", "4.5", "4.6")) {
            Map<String, Document> pages = PracticePages.mastodon(version, "en");
            Map<String, Document> others = PracticePages.mastodon(version, "de");
            pages.forEach((name, page) -> {
                PageContract contract = PracticePages.contract("mastodon", version, name);
                remembering.page(contract, page, page, true, "");
                unknown.page(contract, page, page, false, "");
                german.page(contract, page, others.get(name), true, "");
            });
        }
        PracticePages.microblog().forEach((name, page) -> {
            PageContract contract = PracticePages.contract("microblog", "0.0", name);
            remembering.page(contract, page, page, true, "");
            unknown.page(contract, page, page, false, "");
        });
        print("pages that were seen good before", remembering, arguments.length > 0);
        print("pages that were never seen before: by the server type alone", unknown, arguments.length > 0);
        print("pages that were seen good in English, now in German", german, arguments.length > 0);
        Count all = remembering.total();
        all.add(unknown.total());
        all.add(german.total());
        OUT.printf(Locale.ROOT, "%nall: %s%n", all);
        OUT.printf(
                Locale.ROOT,
                "took %d s, fetching included%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static void print(String title, Trial trial, boolean mistakes) {
        OUT.printf("%n%s%n", title);
        trial.counts.forEach((name, count) -> OUT.printf(Locale.ROOT, "  %-28s %s%n", name, count));
        OUT.printf(Locale.ROOT, "  %-28s %s%n", "together", trial.total());
        if (mistakes) {
            trial.mistakes.forEach(mistake -> OUT.println("    " + mistake));
        }
    }
}
