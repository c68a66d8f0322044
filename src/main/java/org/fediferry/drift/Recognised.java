package org.fediferry.drift;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.drift.Deviation.What;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.PageLayout;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
import org.fediferry.step.Stage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page is the one that was asked for, and what it is instead. */
record Recognised(PageContract contract, PageView view, Search search) {

    private static final String SIGN_IN = "sign-in";

    /** Where HTML has a page name the software behind it (HTML Standard, "Standard metadata names"). */
    private static final String MADE_BY = "meta[name=generator], meta[name=application-name]";

    /** Empty where it is the page. */
    Optional<Deviation> check() {
        Document document = view.document();
        if (!Soup.all(document, contract.mark()).isEmpty()) {
            return Optional.empty();
        }
        return otherSoftware()
                .or(this::told)
                .or(this::asksPassword)
                .or(() -> isStillThere() ? Optional.empty() : Optional.of(other()));
    }

    private Optional<Deviation> otherSoftware() {
        List<String> own = contract.pages().serverType().recognition().software();
        Element made = view.document().selectFirst(MADE_BY);
        String software = made == null ? "" : made.attr("content").strip();
        String word = software.toLowerCase(Locale.ROOT).replaceFirst("[\\s/].*", "");
        if (word.isEmpty() || own.isEmpty() || own.contains(word) || isOwnName(software)) {
            return Optional.empty();
        }
        return Optional.of(deviation(
                What.OTHER_SOFTWARE,
                "the page says that it was made by " + Words.quoted(software) + ", so this is no "
                        + contract.pages().serverType().outlook().called()));
    }

    /** Mastodon calls its web app by the name of the server. */
    private boolean isOwnName(String software) {
        return view.document().title().contains(software);
    }

    private Optional<Deviation> told() {
        for (Stage.Tell tell : contract.pages().tells()) {
            boolean own = tell.element().name().startsWith(contract.page() + ".");
            if (!own && !Soup.all(view.document(), tell.element()).isEmpty()) {
                boolean signIn = tell.element().name().startsWith(SIGN_IN + ".");
                return Optional.of(
                        deviation(signIn ? What.SIGN_IN_PAGE : What.OTHER_PAGE, tell.means() + "; " + tell.advice()));
            }
        }
        return Optional.empty();
    }

    private Optional<Deviation> asksPassword() {
        Document document = view.document();
        Element password = document.select("form input[type=password]").stream()
                .filter(PageView::isVisible)
                .findFirst()
                .orElse(null);
        Element form = password == null ? null : password.closest("form");
        boolean alone = form != null
                && form.select("input:is([type=text],[type=email],:not([type])), textarea, select").stream()
                        .noneMatch(PageView::isVisible);
        return alone && !contract.page().equals(SIGN_IN)
                ? Optional.of(deviation(
                        What.ASKS_PASSWORD,
                        "the page now asks for a password before it shows what it is for (" + Words.element(form)
                                + "); give it, and look at what comes then"))
                : Optional.empty();
    }

    /** Its mark has changed, and yet something that stands nowhere else is there. */
    private boolean isStillThere() {
        return contract.clauses().stream()
                .filter(clause -> clause.kind().isUsed() || clause.isAlways() && clause.kind() != Kind.ANY)
                .anyMatch(clause -> !Soup.all(view.document(), clause.locator().strict())
                                .isEmpty()
                        || search.remembered(clause).isPresent()
                                && search.find(clause).match().isPresent());
    }

    private Deviation other() {
        return deviation(
                What.OTHER_PAGE,
                "expected the page \"" + contract.page() + "\" (" + contract.mark().candidates().get(0) + "), found "
                        + Words.page(view.document()) + otherPage());
    }

    /** The name of the page that it is, by the marks of the others. */
    private String otherPage() {
        Pages pages = contract.pages();
        for (String name : pages.serverType().pages().keySet()) {
            PageLayout layout = pages.layout(name).orElse(null);
            if (layout != null && layout.path().isPresent() && !name.equals(contract.page())) {
                Locator mark = pages.mark(name, layout);
                String css = mark.candidates().get(0);
                if (css.matches(".*[#.\\[].*") && !Soup.all(view.document(), mark).isEmpty()) {
                    return "; it looks like the page \"" + name + "\"";
                }
            }
        }
        return "";
    }

    private Deviation deviation(What what, String words) {
        return new Deviation(contract.page(), what, words);
    }
}
