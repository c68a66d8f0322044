package org.fediferry.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.PlannedStep;
import org.fediferry.plan.Scope;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Ask;
import org.fediferry.step.Condition;
import org.fediferry.step.Deed;
import org.fediferry.step.DoneIf;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Expect;
import org.fediferry.step.HandOff;
import org.fediferry.step.Presence;
import org.fediferry.step.Say;
import org.fediferry.step.Text;
import org.fediferry.step.WaitFor;
import org.jspecify.annotations.Nullable;

/** Writes the chapters of a guide from the steps of a run: what was done, what was seen then, what could be seen instead. */
final class ChapterWriter {

    /** A hand-off that was not needed has no picture of the task. */
    private static final String HANDED_OVER = "-task.png";

    private final Library library;
    private final Telling telling;
    private final Deeds deeds;
    private final Shown shown;
    private final Sentences sentences;
    private final List<ChapterDraft> chapters = new ArrayList<>();
    private final List<Words> notes = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> doubts = new HashSet<>();
    private final List<Trouble> ahead = new ArrayList<>();

    ChapterWriter(Library library, Telling telling, Deeds deeds, Shown shown, Sentences sentences) {
        this.library = library;
        this.telling = telling;
        this.deeds = deeds;
        this.shown = shown;
        this.sentences = sentences;
    }

    /** Adds a step that was performed. */
    void add(PlannedStep step, StepRecord record) {
        if (record.outcome() != Outcome.PASSED) {
            return;
        }
        Optional<ChapterDraft> chapter = chapter(step);
        Optional<Deed> deed = step.action().byHand();
        boolean needless = step.action() instanceof HandOff
                && record.pictures().stream().noneMatch(picture -> picture.endsWith(HANDED_OVER));
        if (needless) {
            return;
        }
        if (step.action() instanceof Ask ask) {
            telling.answered(step.scope().flow(), ask.into().written());
        }
        if (deed.isPresent()) {
            chapter.ifPresent(open -> act(open, step, deed.get()));
        } else if (step.action() instanceof Expect expect) {
            expect(chapter.orElse(null), step, expect);
        } else if (step.action() instanceof DoneIf doubt) {
            chapter.ifPresent(open -> skip(open, step, doubt.condition()));
        } else if (step.action() instanceof Say say) {
            note(chapter.orElse(null), telling.at(step.scope(), say.text()));
        }
    }

    /** The chapters that have any steps, in order. */
    List<ChapterDraft> chapters() {
        return chapters.stream().filter(chapter -> !chapter.steps.isEmpty()).toList();
    }

    /** What the reader heeds in the end. */
    List<Words> notes() {
        return List.copyOf(notes);
    }

    private @Nullable ChapterDraft last() {
        return chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
    }

    /** What a journey does between its flows belongs to the flow before. */
    private Optional<ChapterDraft> chapter(PlannedStep step) {
        ChapterDraft last = last();
        if (isBetween(step)) {
            return Optional.ofNullable(last);
        }
        if (last != null && last.flow == step.scope().flow()) {
            return Optional.of(last);
        }
        String slug = step.flow().replaceFirst(".*/", "").replaceAll("[^a-z0-9]+", "-");
        int use = uses.merge(slug, 1, Integer::sum);
        ChapterDraft next = new ChapterDraft(
                use == 1 ? slug : slug + "-" + use,
                telling.plain(step.flowTitle()).plain(),
                about(step),
                step.role(),
                step.scope().flow());
        next.before.addAll(ahead);
        ahead.clear();
        chapters.add(next);
        doubts.clear();
        return Optional.of(next);
    }

    /** Whether it is a step of the journey itself, between its flows. */
    private boolean isBetween(PlannedStep step) {
        Scenario whole = library.scenario();
        return !whole.isFlow() && step.flow().equals(whole.name().path());
    }

    private Words about(PlannedStep step) {
        Scenario whole = library.scenario();
        String about = library.scenarios().values().stream()
                .filter(flow -> flow.name().path().equals(step.flow()))
                .map(Scenario::about)
                .findFirst()
                .orElse("");
        return step.flow().equals(whole.name().path()) ? Words.of("") : telling.plain(about);
    }

    private void act(ChapterDraft chapter, PlannedStep step, Deed deed) {
        Words text = deeds.tell(step, deed);
        if (text.isEmpty()) {
            return;
        }
        Draft draft = new Draft(
                step,
                text,
                row(step, ".kind"),
                telling.plain(row(step, ".title")).plain());
        if (step.action() instanceof WaitFor wait && wait.advice() != null) {
            draft.otherwise.add(new Draft.Doubt("sign.late", Words.of(""), telling.at(step.scope(), wait.advice())));
        }
        chapter.steps.add(draft);
    }

    /** What a column of the row says that the step is in; empty where it is in none. */
    private String row(PlannedStep step, String column) {
        return step.scope().names().entrySet().stream()
                .filter(each -> each.getKey().endsWith(column))
                .map(Map.Entry::getValue)
                .map(Scope.Bound::text)
                .filter(text -> text.references().isEmpty())
                .map(Text::written)
                .findFirst()
                .orElse("");
    }

    private void expect(@Nullable ChapterDraft chapter, PlannedStep step, Expect expect) {
        Words label = deeds.label(step).without(sentences.text("observe"));
        if (label.isEmpty()) {
            return;
        }
        Text advice = expect.advice();
        Words what = advice == null ? Words.of("") : telling.at(step.scope(), advice);
        if (chapter == null || (isBetween(step) && !step.action().usesPage())) {
            ahead.add(new Trouble(label, what));
            return;
        }
        if (chapter.steps.isEmpty()) {
            chapter.before.add(new Trouble(label, what));
            return;
        }
        Draft deed = chapter.steps.get(chapter.steps.size() - 1);
        deed.then.add(seen(step, expect.condition(), label));
        boolean explained = expect.orExplain() != null;
        if (explained || !what.isEmpty()) {
            String sign = explained ? "sign.explained" : "sign.other";
            deed.otherwise.add(new Draft.Doubt(sign, label, what));
        }
    }

    /** The scenario's words, and the sentence that the page showed. */
    private Words seen(PlannedStep step, Condition condition, Words label) {
        if (condition instanceof Presence presence && presence.wanted()) {
            ElementRef element = presence.element();
            String sentence = shown.sentence(step, element);
            return sentence.isEmpty() ? label : sentences.say("seen", label, Words.label(sentence));
        }
        return label;
    }

    /** Whoever sees on a page that all is done leaves the rest out; a comparison of values is about one list of several. */
    private void skip(ChapterDraft chapter, PlannedStep step, Condition condition) {
        if (!condition.isOnPage()) {
            return;
        }
        Words label = deeds.label(step);
        boolean begun = chapter.steps.stream()
                .anyMatch(
                        draft -> draft.step.action().byHand().stream().anyMatch(deed -> deed.verb() != Deed.Verb.OPEN));
        if (!begun && !label.isEmpty() && doubts.add(condition.toString())) {
            chapter.skip.add(sentences.say("skip", label));
        }
    }

    private void note(@Nullable ChapterDraft chapter, Words words) {
        if (chapter == null || chapter.steps.isEmpty()) {
            notes.add(words);
        } else {
            chapter.steps.get(chapter.steps.size() - 1).notes.add(words);
        }
    }
}
