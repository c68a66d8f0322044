package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Click;
import org.fediferry.step.Condition;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Parts;
import org.fediferry.step.PublicCondition;

/** What shows that a click has happened: in public, or on a page that can be opened by its name alone. */
record HappenedCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            Condition happened = site.written().options().happened();
            if (happened != null) {
                check(happened, site);
            }
        }
    }

    private void check(Condition happened, Site site) {
        if (!(site.written().step() instanceof Click)) {
            inspection.problems().add(site.source(), "\"happened\" is for clicks", "remove it");
            return;
        }
        boolean all = happened instanceof PublicCondition;
        if (all || !Parts.of((Record) happened, PublicCondition.class).isEmpty()) {
            refuseForGood(site);
        }
        if (all) {
            return;
        }
        List<ElementRef> elements = Parts.of((Record) happened, ElementRef.class);
        boolean opens = !elements.isEmpty()
                && inspection
                        .server(site)
                        .flatMap(type -> Optional.ofNullable(
                                type.pages().get(elements.get(0).page())))
                        .map(HappenedCheck::opensByItself)
                        .orElse(true);
        if (!opens) {
            inspection
                    .problems()
                    .add(
                            site.source(),
                            "\"happened\" has to name an element of a page that can be opened by its name alone, or what is public",
                            "for example: happened: aliases.row(\"${handle}\")");
        }
    }

    /** Servers keep what is public for minutes: that it is not there yet proves nothing. */
    private void refuseForGood(Site site) {
        if (new EffectCheck(inspection).effect(site) == Effect.IRREVERSIBLE) {
            inspection
                    .problems()
                    .add(
                            site.source(),
                            "what is public comes late, and cannot show that a step which cannot be undone has not happened",
                            "name an element of one of the account's own pages in happened:, or leave it out");
        }
    }

    private static boolean opensByItself(ServerPage page) {
        return page.layouts().stream()
                .allMatch(layout -> layout.path()
                        .filter(path -> PagePath.needed(path).isEmpty())
                        .isPresent());
    }
}
