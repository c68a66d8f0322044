package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.step.Action;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Gather;
import org.fediferry.step.Options;
import org.fediferry.step.Read;
import org.fediferry.step.ReadForms;
import org.fediferry.step.Source;

/** Effects: nothing is called more harmless than it is, and what is final happens once, on purpose, in the right place. */
record EffectCheck(Inspection inspection) implements Inspection.Check {

    /** The parameters by which steps name what they touch. */
    private static final Set<String> TOUCHED = Set.of("element", "form", "forms");

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            Effect least = least(site);
            Effect declared = site.written().options().effect();
            if (declared != null && declared.compareTo(least) < 0) {
                add(
                        site.source(),
                        "the step says effect: " + Kebab.of(declared) + ", but its element is " + Kebab.of(least),
                        "write effect: " + Kebab.of(least) + ", or leave it out");
            } else if (effect(site) == Effect.IRREVERSIBLE) {
                checkFinal(site);
            }
        }
    }

    /** What a step does to the account: what it says, or else what its element is marked with. */
    Effect effect(Site site) {
        Effect declared = site.written().options().effect();
        Effect least = least(site);
        return declared == null || declared.compareTo(least) < 0 ? least : declared;
    }

    private void checkFinal(Site site) {
        Options options = site.written().options();
        if (options.confirm() == null) {
            add(
                    site.source(),
                    "this step cannot be undone and asks nobody",
                    "add confirm: with a text that names its exact target, for example confirm: \"move:@${to}\"");
        }
        if (site.finishing()) {
            add(
                    site.source(),
                    "this step cannot be undone and stands in \"finally\", which is performed after failures too",
                    "move it to steps:");
        }
        site.outwards()
                .map(step -> step.options().retry())
                .flatMap(Stream::ofNullable)
                .forEach(retry -> add(
                        inspection.source(retry, site), "what cannot be undone is never tried again", "remove retry:"));
        if (site.outwards().anyMatch(step -> Boolean.TRUE.equals(step.options().optional()))) {
            add(site.source(), "what cannot be undone cannot be optional", "remove optional:");
        }
        if (Boolean.TRUE.equals(options.repeatable())) {
            add(site.source(), "what cannot be undone is never done twice", "remove repeatable:");
        }
        if (elements(site).stream().anyMatch(element -> element.candidates().size() > 1)) {
            touched(site)
                    .ifPresent(element -> add(
                            inspection.source(element, site),
                            "this cannot be undone, and \"" + element.name() + "\" has several selectors",
                            "keep the certain one in the server type"));
        }
    }

    private Effect least(Site site) {
        return elements(site).stream()
                .flatMap(element -> element.effect().stream())
                .max(Effect::compareTo)
                .orElse(Effect.READ);
    }

    /** The elements that the step touches, one for each version on which it runs. */
    private List<ServerElement> elements(Site site) {
        Optional<ElementRef> touched = touched(site);
        Optional<ServerType> type = inspection.server(site);
        if (touched.isEmpty() || type.isEmpty()) {
            return List.of();
        }
        return Version.covered(type.get()).stream()
                .filter(site::runsOn)
                .flatMap(version -> ElementCheck.element(type.get(), touched.get(), version).stream())
                .toList();
    }

    private Optional<ElementRef> touched(Site site) {
        Object step = site.written().step();
        if (!(step instanceof Action) || step instanceof Read || step instanceof Gather || step instanceof ReadForms) {
            return Optional.empty();
        }
        return inspection.mentions(site).elements().stream()
                .filter(mention -> TOUCHED.contains(mention.key()))
                .map(Mentions.Mention::value)
                .findFirst();
    }

    private void add(Source source, String what, String advice) {
        inspection.problems().add(source, what, advice);
    }
}
