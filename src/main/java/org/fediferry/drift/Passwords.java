package org.fediferry.drift;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.step.Soup;
import org.jsoup.nodes.Element;

/** Whether a form that scenarios send asks for a password that none of them gives. */
record Passwords(PageContract contract, PageView view, Search search) {

    Optional<Deviation> check() {
        Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Element> forms = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Clause clause : contract.clauses()) {
            for (Element element : Soup.all(view.document(), clause.locator())) {
                known.add(element);
                Element form = clause.kind().isUsed() ? Leads.form(element) : null;
                if (form != null) {
                    forms.add(form);
                }
            }
        }
        return view.controls().stream()
                .filter(control -> control.is("input[type=password]"))
                .filter(control -> !known.contains(control) && forms.contains(Leads.form(control)))
                .filter(control -> search.known().noneMatch(before -> before.type().equals("password")))
                .findFirst()
                .map(control -> new Deviation(
                        contract.page(),
                        Deviation.What.ASKS_PASSWORD,
                        "the page now asks for a password (" + Words.element(control) + " in "
                                + Words.element(control.closest("form") == null ? control : control.closest("form"))
                                + "), which no scenario gives"));
    }
}
