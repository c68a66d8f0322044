package org.fediferry.browser;

import java.util.List;
import org.fediferry.step.Locator;
import org.fediferry.step.StepFailed;

/** A text over the page for the person who is to do something there; it comes along to every page that they go to. */
final class Banner {

    private final Tab tab;

    Banner(Tab tab) {
        this.tab = tab;
    }

    /** Shows the text in place of the one before, in the window that is brought forward for it. */
    boolean show(String text, List<Locator> outlined) throws StepFailed {
        // What only the text of an element tells from others cannot be said in a style sheet.
        List<String> selectors = outlined.stream()
                .filter(element -> element.containing() == null)
                .flatMap(element -> element.candidates().stream())
                .toList();
        tab.banner(text, selectors);
        return true;
    }

    /** Takes the text away, if one is there. */
    boolean hide() throws StepFailed {
        tab.noBanner();
        return true;
    }
}
