package org.fediferry.guide;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Deed;
import org.fediferry.step.Effect;

/** A step of a guide while it is being written. */
final class Draft {

    final PlannedStep step;
    final Words text;
    final String list;
    final String title;
    final List<Words> then = new ArrayList<>();
    final List<Doubt> otherwise = new ArrayList<>();
    final List<Words> notes = new ArrayList<>();
    final List<Repetition> again = new ArrayList<>();
    private int number;
    private String picture = "";

    /**
     * Something that may be otherwise than expected.
     *
     * @param expected what was expected; empty where the advice is for the step as a whole
     */
    record Doubt(String sign, Words expected, Words advice) {}

    /**
     * A draft.
     *
     * @param list the kind of export that the row of the step is about; empty for none
     * @param title what that row is called
     */
    Draft(PlannedStep step, Words text, String list, String title) {
        this.step = step;
        this.text = text;
        this.list = list;
        this.title = title;
    }

    int number() {
        return number;
    }

    void number(int place) {
        number = place;
    }

    void picture(String id) {
        picture = id;
    }

    /** Whether an element is clicked and not typed into. */
    boolean isClick() {
        return step.action().byHand().stream().anyMatch(deed -> deed.verb() != Deed.Verb.FILL);
    }

    boolean isIrreversible() {
        return step.effect() == Effect.IRREVERSIBLE;
    }

    /** What was expected is named only where the step has more than one thing to see. */
    private Trouble told(Doubt doubt, Sentences sentences) {
        boolean plain = then.size() < 2 || doubt.expected.isEmpty();
        return new Trouble(
                plain
                        ? Words.of(sentences.text(doubt.sign))
                        : sentences.say("sign.of", Words.of(sentences.text(doubt.sign)), doubt.expected),
                doubt.advice);
    }

    GuideStep written(Sentences sentences) {
        return new GuideStep(
                number,
                text,
                list,
                isIrreversible(),
                List.copyOf(then),
                otherwise.stream().map(doubt -> told(doubt, sentences)).toList(),
                List.copyOf(notes),
                List.copyOf(again),
                picture);
    }
}
