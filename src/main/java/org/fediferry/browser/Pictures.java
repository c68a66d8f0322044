package org.fediferry.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.browser.Tab.Clip;
import org.fediferry.step.Locator;
import org.fediferry.step.Page.Frame;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** Takes screenshots, with elements outlined and secrets covered. */
final class Pictures {

    /** Chromium draws no texture beyond this height; what is below it would be a repetition of what is above. */
    private static final double TALLEST = 16_000;

    private static final double MARGIN = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tab tab;

    Pictures(Tab tab) {
        this.tab = tab;
    }

    byte[] frame(Frame frame, List<Locator> outlined) throws StepFailed {
        return take(outlined, null, frame == Frame.WHOLE);
    }

    byte[] element(Locator element, List<Locator> outlined, Duration limit) throws StepFailed {
        Poll.require(Elements.expected(element), Deadline.in(limit), () -> {
            Answer seen = tab.ask(Script.LOOK, List.of(Elements.map(element)));
            return seen.number("index") == 0 ? Seen.here(seen) : Seen.notYet(Printable.line(seen.text("found")));
        });
        return take(outlined, element, true);
    }

    private byte[] take(List<Locator> outlined, @Nullable Locator subject, boolean beyond) throws StepFailed {
        List<Object> marks = new ArrayList<>();
        outlined.forEach(locator -> marks.add(Elements.map(locator)));
        List<Object> subjects = subject == null ? List.of() : List.of(Elements.map(subject));
        return Poll.require("a page to take a picture of", Deadline.in(PATIENCE), () -> {
            if (!beyond) {
                return capture(marks, List.of(), box -> null);
            }
            tab.grow();
            try {
                return capture(marks, subjects, subject == null ? Pictures::wholePage : Pictures::around);
            } finally {
                tab.shrink();
            }
        });
    }

    /** Which part of the page a picture shows, by what the page tells of its size; null for the view. */
    private interface Part {
        @Nullable
        Clip of(Answer box);
    }

    private Seen<byte[]> capture(List<Object> marks, List<Object> subjects, Part part) throws StepFailed {
        Answer box = tab.evaluate(Script.ADORN, marks, subjects);
        try {
            return tab.capture(part.of(box)).map(Seen::here).orElseGet(() -> Seen.notYet("nothing that answers"));
        } finally {
            undress();
        }
    }

    /** Where the document is going away, so are its style sheets; and the picture is there already. */
    private void undress() throws StepFailed {
        try {
            var ignored = tab.evaluate(Script.UNADORN);
        } catch (PageBusy | StepFailed leaving) {
            tab.refuseIfGone();
        }
    }

    private static Clip wholePage(Answer box) {
        return new Clip(0, 0, box.number("pageWidth"), Math.min(box.number("pageHeight"), TALLEST));
    }

    private static Clip around(Answer box) {
        double left = Math.max(0, box.number("x") - MARGIN);
        double top = Math.max(0, box.number("y") - MARGIN);
        double right = Math.min(box.number("pageWidth"), box.number("x") + box.number("width") + MARGIN);
        double bottom = Math.min(box.number("pageHeight"), box.number("y") + box.number("height") + MARGIN);
        return new Clip(left, top, right - left, Math.min(bottom - top, TALLEST));
    }
}
