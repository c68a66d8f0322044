package org.fediferry.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.fediferry.browser.DownloadLog.State;
import org.fediferry.browser.DownloadLog.Transfer;
import org.fediferry.browser.Elements.Target;
import org.fediferry.browser.Ledger.Kind;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Locator;
import org.fediferry.step.SavedFile;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.openqa.selenium.WebDriverException;

/** Clicks a link to a file and waits for the browser's report that the file is complete. */
final class ReportedDownloads implements Downloads {

    private final Tab tab;
    private final Context context;
    private final DevToolsTab.Files files;
    private final Clicking clicking;
    private final Documents documents;
    private final Ledger ledger;

    ReportedDownloads(DevToolsTab tab, Clicking clicking, Documents documents, Ledger ledger) {
        this.tab = tab;
        this.context = tab.context();
        this.files = tab.files();
        this.clicking = clicking;
        this.documents = documents;
        this.ledger = ledger;
    }

    @Override
    public SavedFile download(Locator link, Duration limit) throws StepFailed {
        Deadline deadline = Deadline.in(limit);
        Set<String> before = context.log().known();
        Target target = clicking.once(link, deadline);
        return ledger.spend(Kind.WAITING, () -> {
            Transfer begun = begin(target, before, deadline);
            return saved(finish(begun, deadline));
        });
    }

    private Transfer begin(Target link, Set<String> before, Deadline deadline) throws StepFailed {
        String expected = "a file after the click on " + link.name();
        Seen<Transfer> seen = Poll.until(deadline, () -> {
            Transfer transfer =
                    context.log().begunSince(before, context.otherFrames()).orElse(null);
            return transfer == null ? Seen.notYet(insteadOf(link, expected)) : Seen.here(transfer);
        });
        Transfer transfer = seen.value();
        if (transfer == null) {
            // Until it is stopped, the browser answers nothing else about this page, a picture least of all.
            tab.stop();
            throw new StepFailed(
                    Cause.LATE, expected, Poll.waited(seen, deadline), "the server may be busy; try again later");
        }
        return transfer;
    }

    /** A page in place of the file ends the waiting. */
    private String insteadOf(Target link, String expected) throws StepFailed {
        Document document;
        try {
            document = documents.now();
        } catch (PageBusy e) {
            return "no answer from the server yet";
        }
        if (document.identity() == link.document() || !document.complete()) {
            return "no download began";
        }
        Verdict.onReading(expected).pass(document);
        throw new StepFailed(
                expected,
                "the page \"" + Printable.line(document.title()) + "\" at " + document.address(),
                "the session may have ended; run it again");
    }

    private Transfer finish(Transfer begun, Deadline deadline) throws StepFailed {
        String expected = "the whole file \"" + Printable.line(begun.name()) + "\"";
        Seen<Transfer> seen = Poll.until(deadline, () -> {
            context.refuseIfGone();
            Transfer now = context.log().find(begun.id()).orElse(begun);
            return now.state() == State.RUNNING ? Seen.notYet(amount(now)) : Seen.here(now);
        });
        Transfer ended = seen.value();
        if (ended == null) {
            cancel(begun);
            throw new StepFailed(
                    Cause.LATE, expected, Poll.waited(seen, deadline), "give the step a longer limit, or try later");
        }
        if (ended.state() == State.BROKEN_OFF) {
            throw new StepFailed(expected, "broken off after " + amount(ended), "try it again");
        }
        return ended;
    }

    private static String amount(Transfer transfer) {
        return transfer.received() + (transfer.total() > 0 ? " of " + transfer.total() : "") + " bytes";
    }

    private void cancel(Transfer transfer) {
        try {
            context.devTools().call("Browser.cancelDownload", context.part(Map.of("guid", transfer.id())));
        } catch (CompletionException e) {
            return; // It has ended in the meantime, or the browser has.
        }
    }

    /** Files lie under a name of their own, so that two of one name do not meet. */
    private SavedFile saved(Transfer transfer) throws StepFailed {
        String name = Printable.line(transfer.name().replaceAll("[/\\\\]", "_"));
        try {
            Path file = files.take(transfer);
            return new SavedFile(file, name, Files.size(file));
        } catch (IOException | WebDriverException e) {
            throw new StepFailed(Cause.BROKEN, "the file \"" + name + "\"", "it is not there: " + e.getMessage(), "");
        }
    }
}
