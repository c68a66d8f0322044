package org.fediferry.browser;

import java.util.List;
import java.util.Map;
import org.fediferry.step.Locator;
import org.fediferry.step.StepFailed;

/** A text over the page for the person who is to do something there; it comes along to every page that they go to. */
final class Banner {

    private final Tab tab;
    private String registration = "";

    Banner(Tab tab) {
        this.tab = tab;
    }

    /** Shows the text in place of the one before, in the window that is brought forward for it. */
    boolean show(String text, List<Locator> outlined) throws StepFailed {
        boolean ignored = hide();
        // What only the text of an element tells from others cannot be said in a style sheet.
        List<String> selectors = outlined.stream()
                .filter(element -> element.containing() == null)
                .flatMap(element -> element.candidates().stream())
                .toList();
        registration = tab.cdp(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Script.BANNER.call(text, selectors)))
                .text("identifier");
        tab.evaluate(Script.BANNER, text, selectors);
        tab.cdp("Page.bringToFront", Map.of());
        return true;
    }

    /** Takes the text away, if one is there. */
    boolean hide() throws StepFailed {
        if (!registration.isEmpty()) {
            tab.cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", registration));
            registration = "";
        }
        tab.evaluate(Script.BANNER, "", List.of());
        return true;
    }
}
