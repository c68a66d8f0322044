package org.fediferry.darkroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fediferry.evidence.StepRecord;
import org.fediferry.plan.PlannedStep;
import org.fediferry.run.Progress;
import org.fediferry.step.Deed;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/**
 * Watches a run and takes a negative of each page on which something is done. Steps that follow each other on one page
 * share one, which shows what all of them have done there.
 */
public final class Photographer implements Progress {

    private final Negatives negatives;
    private final List<String> misses = new ArrayList<>();
    private @Nullable Sitting sitting;
    private int count;

    /** A photographer who keeps what is taken there. */
    public Photographer(Negatives negatives) {
        this.negatives = negatives;
    }

    /** One page on which several things are done. */
    private record Sitting(
            String id, String role, int flow, String address, List<Integer> steps, List<Locator> elements) {

        boolean goesOn(PlannedStep step, String there) {
            return role.equals(step.role()) && flow == step.scope().flow() && address.equals(there);
        }
    }

    @Override
    public void illustrated(PlannedStep step, Page page, Locator element, UnaryOperator<String> veil) {
        try {
            String address = page.address().toString();
            Sitting now = sitting != null && sitting.goesOn(step, address) ? sitting : begin(step, address);
            sitting = now;
            now.steps.add(step.number());
            now.elements.add(element);
            String html = veil.apply(page.snapshot(now.elements));
            negatives.keep(new Negative(now.id, List.copyOf(now.steps)), html);
        } catch (StepFailed missed) {
            misses.add("step " + step.number() + ": " + missed.found());
        }
    }

    private Sitting begin(PlannedStep step, String address) {
        return new Sitting(
                "n" + ++count, step.role(), step.scope().flow(), address, new ArrayList<>(), new ArrayList<>());
    }

    /** Behind a click there is another page, even at the same address. */
    @Override
    public void stepEnded(PlannedStep step, StepRecord record) {
        Optional<Deed> deed = step.action().byHand();
        if (deed.isPresent()
                && (deed.get().verb() == Deed.Verb.PRESS || deed.get().verb() == Deed.Verb.OPEN)) {
            sitting = null;
        }
    }

    /** The pages of which there is no picture, and why. */
    public List<String> misses() {
        return List.copyOf(misses);
    }
}
