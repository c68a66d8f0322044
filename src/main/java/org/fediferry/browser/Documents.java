package org.fediferry.browser;

import java.net.URI;
import java.time.Duration;
import org.fediferry.browser.Ledger.Kind;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.StepFailed;

/** Goes to documents and waits for those that actions bring. */
final class Documents {

    private final Tab tab;
    private final Rules rules;
    private final Ledger ledger;

    Documents(Tab tab, Rules rules, Ledger ledger) {
        this.tab = tab;
        this.rules = rules;
        this.ledger = ledger;
    }

    Document now() throws StepFailed {
        Document document = Document.of(tab.ask(Script.DOCUMENT));
        return document.error() ? document.at(tab.address()) : document;
    }

    /** Goes to an address, without its fragment: with it, the browser would only scroll within the document that it has. */
    void open(URI address, Duration limit) throws StepFailed {
        rules.refuseToOpen(address);
        Deadline deadline = Deadline.in(limit);
        double before = identity(deadline);
        String target = address.toString().replaceFirst("#.*$", "");
        tab.navigate(target);
        String expected = "a page at " + Address.shown(target);
        await(before, Verdict.onReading(expected), deadline);
    }

    /** Loads the address again by asking for it: the browser's own reload would send a form once more. */
    void reload(Duration limit) throws StepFailed {
        open(Address.parse(now().address()), limit);
    }

    /**
     * Waits for a document other than the one with this identity, leaves it at once if nobody must be there, and fails
     * where it is not the one that should come.
     */
    void await(double before, Verdict verdict, Deadline deadline) throws StepFailed {
        Seen<Document> seen = ledger.spend(Kind.WAITING, () -> Poll.until(deadline, () -> arrived(before)));
        Document document = seen.value();
        if (document == null) {
            throw verdict.late(Poll.waited(seen, deadline));
        }
        if (rules.isForbidden(document.address())) {
            tab.navigate("about:blank");
            rules.refuseToOpen(Address.parse(document.address()));
        }
        verdict.pass(document);
    }

    private Seen<Document> arrived(double before) throws StepFailed {
        try {
            Document document = now();
            if (document.identity() == before) {
                return Seen.notYet("no other page: still at " + Address.shown(document.address()));
            }
            return document.complete()
                    ? Seen.here(document)
                    : Seen.notYet("a page that is still loading: " + Address.shown(document.address()));
        } catch (PageBusy e) {
            return Seen.notYet("no answer from the server yet");
        }
    }

    /** The identity of the document that is there; an answer that is still awaited from elsewhere is awaited no longer. */
    private double identity(Deadline deadline) throws StepFailed {
        try {
            return now().identity();
        } catch (PageBusy e) {
            tab.stop();
            return Poll.require("a page that answers", deadline, () -> Seen.here(now()))
                    .identity();
        }
    }
}
