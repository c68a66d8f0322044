package org.fediferry.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.fediferry.step.Finding;
import org.fediferry.step.Locator;
import org.fediferry.step.Page;
import org.fediferry.step.StepFailed;

/**
 * A page that can only be looked at. Nothing here clicks, types, chooses, uploads or downloads, so that whoever has only
 * this cannot either.
 */
final class PageView {

    private final Page page;

    PageView(Page page) {
        this.page = page;
    }

    void open(URI address, Duration limit) throws StepFailed {
        page.open(address, limit);
    }

    Page.First awaitFirst(List<Locator> elements, Duration limit) throws StepFailed {
        return page.awaitFirst(elements, limit);
    }

    Finding look(Locator element) throws StepFailed {
        return page.look(element);
    }

    String html() throws StepFailed {
        return page.html();
    }

    byte[] picture(Page.Frame frame) throws StepFailed {
        return page.picture(frame, List.of());
    }

    URI address() throws StepFailed {
        return page.address();
    }
}
