package org.fediferry.browser;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fediferry.step.Locator;
import org.fediferry.step.Locator.ClickBrings;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Value;

/** Prints what each verb costs in milliseconds; run it by hand with the kind of browser as argument. */
public final class PageBench {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ROUNDS = 15;

    private PageBench() {}

    private interface Work {
        void run() throws StepFailed;
    }

    private static void measure(String verb, Work work) throws StepFailed {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-24s median %6.1f  fastest %6.1f ms%n", verb, millis[ROUNDS / 2], millis[0]);
    }

    private static Locator at(String css, ClickBrings brings) {
        return new Locator("bench.element", "", List.of("#none", css), null, brings);
    }

    public static void main(String... arguments) throws Exception {
        BrowserSettings defaults = BrowserSettings.DEFAULT;
        BrowserSettings settings = new BrowserSettings(
                arguments.length == 0 ? BrowserKind.AUTO : BrowserKind.valueOf(arguments[0]),
                false,
                Duration.ZERO,
                defaults.viewport(),
                null,
                null,
                defaults.languages(),
                defaults.trustedKeys());
        long start = System.nanoTime();
        try (PageServer server = new PageServer();
                Browser browser = BrowserLauncher.start(settings)) {
            System.out.printf(Locale.ROOT, "%s %s%n", browser.name(), browser.version());
            System.out.printf(Locale.ROOT, "%-24s %.0f ms%n", "start", (System.nanoTime() - start) / 1e6);
            server.at("/file.csv", exchange -> {
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=file.csv");
                PageServer.answer(exchange, 200, "text/csv", "a,b\n");
            });
            start = System.nanoTime();
            Page page =
                    browser.pageFor(AccountContext.of("old", server.address("/"), Files.createTempDirectory("bench")));
            System.out.printf(Locale.ROOT, "%-24s %.0f ms%n", "pageFor", (System.nanoTime() - start) / 1e6);
            verbs(page, server);
            System.out.println(page.spent());
            start = System.nanoTime();
        }
        System.out.printf(Locale.ROOT, "%-24s %.0f ms%n", "close", (System.nanoTime() - start) / 1e6);
    }

    private static void verbs(Page page, PageServer server) throws StepFailed {
        Locator field = at("#field", ClickBrings.NOTHING);
        measure("open", () -> page.open(server.address("/bench"), LIMIT));
        measure("look", () -> page.look(field));
        measure("fill 20 characters", () -> page.fill(field, Value.open("abcdefghij@kl.exampl"), LIMIT));
        measure("fill 200 characters", () -> page.fill(field, Value.open("abcdefghij".repeat(20)), LIMIT));
        measure("fill emoji", () -> page.fill(field, Value.open("Ada \uD83D\uDE00"), LIMIT));
        measure("choose (as it is)", () -> page.choose(at("#list", ClickBrings.NOTHING), "b", LIMIT));
        boolean[] on = {false};
        measure("tick", () -> page.tick(at("#box", ClickBrings.NOTHING), on[0] ^= true, LIMIT));
        measure("click (same page)", () -> page.click(at("#button", ClickBrings.NOTHING), LIMIT));
        measure("click (new page)", () -> page.click(at("#link", ClickBrings.PAGE), LIMIT));
        measure("download", () -> page.download(at("#file", ClickBrings.NOTHING), LIMIT));
        measure("html", page::html);
        measure("picture of the view", () -> page.picture(Page.Frame.VIEW, List.of(field)));
        measure("picture of the page", () -> page.picture(Page.Frame.WHOLE, List.of(field)));
    }
}
