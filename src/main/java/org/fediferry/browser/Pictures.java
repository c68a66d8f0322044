package org.fediferry.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.browser.Poll.PageBusy;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Durations;
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

    /** A page of the greatest height takes seconds, on a busy machine many. */
    private static final Duration CAPTURE = Duration.ofSeconds(60);

    private final Tab tab;
    private final Context context;

    Pictures(Tab tab, Context context) {
        this.tab = tab;
        this.context = context;
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
            Answer box = tab.evaluate(Script.ADORN, marks, subjects);
            Map<String, Object> how = new HashMap<>(Map.of("format", "png", "optimizeForSpeed", true));
            if (beyond) {
                how.put("captureBeyondViewport", true);
                how.put("clip", subject == null ? wholePage(box) : around(box));
            }
            try {
                return context.call("Page.captureScreenshot", how, CAPTURE)
                        .map(answer -> Seen.here(
                                Base64.getDecoder().decode(answer.path("data").asText())))
                        .orElseGet(() -> Seen.notYet("nothing within " + Durations.print(CAPTURE)));
            } finally {
                undress();
            }
        });
    }

    /** Where the document is going away, so are its style sheets; and the picture is there already. */
    private void undress() throws StepFailed {
        try {
            var ignored = tab.evaluate(Script.UNADORN);
        } catch (PageBusy | StepFailed leaving) {
            context.refuseIfGone();
        }
    }

    private static Map<String, Object> wholePage(Answer box) {
        return clip(0, 0, box.number("pageWidth"), Math.min(box.number("pageHeight"), TALLEST));
    }

    private static Map<String, Object> around(Answer box) {
        double left = Math.max(0, box.number("x") - MARGIN);
        double top = Math.max(0, box.number("y") - MARGIN);
        double right = Math.min(box.number("pageWidth"), box.number("x") + box.number("width") + MARGIN);
        double bottom = Math.min(box.number("pageHeight"), box.number("y") + box.number("height") + MARGIN);
        return clip(left, top, right - left, Math.min(bottom - top, TALLEST));
    }

    private static Map<String, Object> clip(double x, double y, double width, double height) {
        return Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1);
    }
}
