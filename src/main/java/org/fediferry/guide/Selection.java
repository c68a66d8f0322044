package org.fediferry.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a guide that are about certain lists, and those that are about none. */
final class Selection {

    private final Guide guide;
    private final Set<String> taken;

    Selection(Guide guide, Set<String> taken) {
        this.guide = guide;
        this.taken = taken;
    }

    /** The lists that the steps of a guide are about, in their order. */
    static Set<String> lists(Guide guide) {
        return steps(guide)
                .flatMap(step -> Stream.concat(
                        Stream.of(step.list()), step.again().stream().map(Repetition::list)))
                .filter(list -> !list.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The lists for which a step is done again; the empty name is among them where it is something else. */
    static Set<String> repeated(Guide guide, GuideStep step) {
        return steps(guide)
                .filter(last -> last.number() >= step.number())
                .flatMap(last -> last.again().stream())
                .filter(again -> again.first() <= step.number())
                .map(Repetition::list)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<GuideStep> steps(Guide guide) {
        return guide.chapters().stream().flatMap(chapter -> chapter.steps().stream());
    }

    /** The guide without the rest. The steps keep their numbers, which the pictures show. */
    Guide guide() {
        return new Guide(
                guide.format(),
                guide.scenario(),
                guide.language(),
                guide.title(),
                guide.about(),
                guide.making(),
                guide.roles(),
                guide.needs(),
                guide.moves(),
                guide.stays(),
                guide.irreversible(),
                guide.chapters().stream()
                        .filter(chapter -> chapter.steps().isEmpty()
                                || chapter.steps().stream().anyMatch(this::stays))
                        .map(this::chapter)
                        .toList(),
                guide.notes(),
                guide.troubles(),
                guide.pictures());
    }

    private Chapter chapter(Chapter chapter) {
        List<GuideStep> steps =
                chapter.steps().stream().filter(this::stays).map(this::step).toList();
        return new Chapter(
                chapter.id(),
                chapter.title(),
                chapter.about(),
                chapter.role(),
                chapter.skip(),
                chapter.before(),
                steps,
                chapter.film());
    }

    /** A step of a list that is left out stays as long as other lists are done in the same way. */
    private boolean stays(GuideStep step) {
        return isTaken(step.list()) || repeated(guide, step).stream().anyMatch(this::isTaken);
    }

    private GuideStep step(GuideStep step) {
        return new GuideStep(
                step.number(),
                step.text(),
                step.list(),
                step.irreversible(),
                step.then(),
                step.otherwise(),
                step.notes(),
                step.again().stream().filter(again -> isTaken(again.list())).toList(),
                step.picture());
    }

    private boolean isTaken(String list) {
        return list.isEmpty() || taken.contains(list);
    }
}
