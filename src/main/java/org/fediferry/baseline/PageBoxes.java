package org.fediferry.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is on a page and where, as a script in the browser finds it, in pixels of the picture.
 *
 * <p>{@link BrowserScript#BOXES} is the body of a function (WebDriver's "execute script"). Its one argument is a list of selectors:
 * what they find varies from visit to visit, and is masked. It changes nothing on the page and returns a text that
 * {@link #read} takes:
 *
 * <pre>
 * {"boxes": [{"kind": "button", "name": "Save changes", "selector": "form#edit &gt; button", "text": "Save changes",
 *             "area": {"x": 280, "y": 412, "width": 140, "height": 36}}, …],
 *  "masks": [{"x": 700, "y": 80, "width": 120, "height": 20}, …]}
 * </pre>
 *
 * <p>It is to run at the moment of the picture, on the whole page and scrolled to its top where the picture is of the whole
 * page, and scrolled as the picture is where it is of the window.
 *
 * @param boxes from the top of the document to its end; at most 1500
 */
public record PageBoxes(List<ElementBox> boxes, List<Area> masks) {

    /** A page of which nobody knows what is where. */
    public static final PageBoxes UNKNOWN = new PageBoxes(List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public PageBoxes {
        boxes = List.copyOf(boxes);
        masks = List.copyOf(masks);
    }

    /** Reads what the script returns. */
    public static PageBoxes read(String json) throws UnreadableBoxes {
        try {
            return Objects.requireNonNull(BaselineJson.MAPPER.readValue(json, PageBoxes.class));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new UnreadableBoxes("the list of what is on the page cannot be read");
        }
    }

    String json() {
        return BaselineJson.text(this);
    }

    /** The same, with more to mask. */
    PageBoxes masked(List<Area> more) {
        List<Area> all = new ArrayList<>(masks);
        all.addAll(more);
        return new PageBoxes(boxes, all);
    }

    List<Area> fields() {
        return boxes.stream()
                .filter(each -> each.kind().equals("field"))
                .map(ElementBox::area)
                .toList();
    }
}
