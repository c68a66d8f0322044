package org.fediferry.check;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.drift.Deviation;
import org.fediferry.drift.Fingerprints;
import org.fediferry.drift.PageContract;
import org.fediferry.plan.Account;
import org.fediferry.run.Places;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.PageRef;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Visits a page of an account and looks whether it is what its server type says. It has no way to do anything there. */
final class PageCheck {

    private final Account account;
    private final PageView view;
    private final Duration limit;

    PageCheck(Account account, PageView view, Duration limit) {
        this.account = account;
        this.view = view;
        this.limit = limit;
    }

    /** Goes there; false, with a problem, where another page comes. */
    boolean arrive(String page, String language, Findings findings) throws StepFailed {
        Stage.Place place = new Places(account).place(new PageRef(page), Map.of());
        view.open(in(language, place.address()), limit);
        URI address = view.address();
        if (!server(address).equals(server(place.address()))) {
            findings.problem(
                    "expected a page of " + server(place.address()) + ", but the server leads to " + server(address));
            return false;
        }
        List<Locator> marks = new ArrayList<>(List.of(place.mark()));
        place.tells().forEach(tell -> marks.add(tell.element()));
        Page.First first = view.awaitFirst(marks, limit);
        if (first.index() == 0) {
            return true;
        }
        String expected = "expected the page \"" + page + "\" ("
                + place.mark().candidates().get(0) + ") at " + place.address().getPath() + ", found ";
        if (first.index() > 0) {
            Stage.Tell tell = place.tells().get(first.index() - 1);
            findings.problem(expected + "that " + tell.means() + "; " + tell.advice());
        } else {
            findings.problem(expected + first.finding().found() + " at " + address);
        }
        return false;
    }

    /** Holds the page against its contract: its document first, then what the browser shows of it. */
    void compare(PageContract contract, String html, Memory memory, Findings findings) throws StepFailed {
        Document document = Jsoup.parse(html, view.address().toString());
        Optional<Fingerprints> known = memory.of(contract, findings);
        List<Deviation> deviations = contract.check(document, known.orElse(null));
        memory.tell(account.serverType().name(), deviations);
        Set<String> told = new HashSet<>();
        for (Deviation deviation : deviations) {
            told.add(deviation.element());
            if (deviation.isWeak()) {
                findings.note(deviation.toString());
            } else {
                findings.problem(deviation.toString());
            }
        }
        for (Locator element : contract.always()) {
            if (told.add(element.name())) {
                Finding finding = view.look(element);
                if (!finding.holds()) {
                    findings.problem(
                            element.name() + ": expected " + finding.expected() + ", found " + finding.found());
                }
            }
        }
    }

    /** Where the server type knows how to ask for a language. */
    private URI in(String language, URI address) {
        String name = account.serverType().languageParameter().orElse("");
        String query = address.getRawQuery();
        if (name.isEmpty() || (query != null && query.contains(name + "="))) {
            return address;
        }
        return URI.create(address + (query == null ? "?" : "&") + name + "=" + language);
    }

    private static String server(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
