package org.fediferry.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fediferry.browser.Elements.Target;
import org.fediferry.browser.Elements.Verb;
import org.fediferry.browser.Ledger.Kind;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Locator;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;

/**
 * For browsers that report no downloads: reads the file that a link leads to over the session of the page, instead of
 * watching a folder, which never says when a file is complete.
 */
final class FetchedDownloads implements Downloads {

    /** The whole file goes through the driver as one text. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Tab tab;
    private final Elements elements;
    private final Rules rules;
    private final Ledger ledger;
    private final Path folder;

    FetchedDownloads(Tab tab, Elements elements, Rules rules, Ledger ledger, Path folder) {
        this.tab = tab;
        this.elements = elements;
        this.rules = rules;
        this.ledger = ledger;
        this.folder = folder;
    }

    @Override
    public SavedFile download(Locator link, Duration limit) throws StepFailed {
        Target target = Poll.require(Elements.expected(link), Deadline.in(limit), () -> {
            Seen<Target> seen = elements.target(link, Verb.CLICK);
            if (seen.value() != null) {
                rules.refuseToFollow(seen.value());
            }
            return seen;
        });
        URI address = address(target);
        rules.refuseToFetch(address);
        return ledger.spend(Kind.WAITING, () -> saved(fetch(target, address, limit), target));
    }

    private static URI address(Target link) throws StepFailed {
        List<String> leadsTo = link.about().texts("leadsTo");
        if (!link.about().text("tag").equals("a") || leadsTo.size() != 1) {
            throw new StepFailed(
                    "a link to a file, which is all that this browser can save from",
                    link.name(),
                    "use chromium, which reports every download");
        }
        return Address.parse(leadsTo.get(0));
    }

    private Answer fetch(Target link, URI address, Duration limit) throws StepFailed {
        String expected = "a file at the link " + link.name();
        Answer answer = tab.await(limit.plus(GRACE), Script.FILE, address.toString(), limit.toMillis(), LARGEST)
                .orElseThrow(() -> new StepFailed(Cause.LATE, expected, "no answer", "try again later"));
        if (!answer.text("found").isEmpty()) {
            throw new StepFailed(
                    Cause.LATE,
                    expected,
                    Printable.line(answer.text("found")),
                    "the server may be busy; try again later");
        }
        rules.refuseToFetch(Address.parse(answer.text("address")));
        Verdict.onReading(expected)
                .pass(new Document(0, true, (int) answer.number("status"), false, answer.text("address"), "", "", ""));
        if (answer.is("page")) {
            throw new StepFailed(
                    expected,
                    "a page at " + Address.shown(answer.text("address")),
                    "the session may have ended; run it again");
        }
        return answer;
    }

    private SavedFile saved(Answer answer, Target link) throws StepFailed {
        Path file = folder.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder);
            Files.write(file, Base64.getDecoder().decode(answer.text("bytes")));
            return new SavedFile(
                    file, Printable.line(answer.text("name").replaceAll("[/\\\\]", "_")), Files.size(file));
        } catch (IOException e) {
            throw new StepFailed(
                    Cause.BROKEN, "the file of " + link.name(), "it cannot be kept: " + e.getMessage(), "");
        }
    }
}
