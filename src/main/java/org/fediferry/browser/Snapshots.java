package org.fediferry.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.browser.Resources.Files;
import org.fediferry.step.Locator;
import org.fediferry.step.StepFailed;

/** Makes copies of a page that look like it wherever they are shown: without network, without scripts. */
final class Snapshots {

    private static final String HEAD = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\""
            + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'\">";

    /** What the browser itself says of what is above all others; in a layer, any rule of the page goes before it. */
    private static final String ABOVE = "<style>@layer fediferry{"
            + "[data-fediferry-above]{position:fixed;inset:0;margin:auto;width:fit-content;height:fit-content;overflow:auto;"
            + "z-index:2147483647!important}"
            + "[data-fediferry-above=modal]{max-width:calc(100% - 6px - 2em);max-height:calc(100% - 6px - 2em)}}</style>";

    private static final Pattern END_OF_STYLE = Pattern.compile("(?i)</(?=style)");

    private final Tab tab;
    private final Optional<Resources> resources;

    Snapshots(Tab tab) {
        this.tab = tab;
        this.resources = tab.resources();
    }

    String take(List<Locator> marked) throws StepFailed {
        Resources all = resources.orElseThrow(() -> new StepFailed(
                "a browser that tells what its pages are made of",
                "one outside of the Chromium family",
                "use chromium"));
        String word = "fediferry-" + UUID.randomUUID() + "-";
        List<Object> locators = new ArrayList<>();
        marked.forEach(locator -> locators.add(Elements.map(locator)));
        Answer copy = tab.evaluate(Script.SNAPSHOT, word, locators);
        return all.lend(files -> assemble(copy, word, files));
    }

    private static String assemble(Answer copy, String word, Files files) throws StepFailed {
        String html = copy.text("html");
        List<Answer> parts = copy.answers("parts");
        String head = HEAD + (html.contains("data-fediferry-above") ? ABOVE : "");
        Matcher places = Pattern.compile("<meta data-fediferry-head=\"" + word + "\">|" + word + "(\\d+)\\.")
                .matcher(html);
        StringBuilder whole = new StringBuilder(html.length());
        int at = 0;
        while (places.find()) {
            whole.append(html, at, places.start());
            String number = places.group(1);
            whole.append(number == null ? head : content(parts.get(Integer.parseInt(number)), files));
            at = places.end();
        }
        return whole.append(html, at, html.length()).append('\n').toString();
    }

    private static String content(Answer part, Files files) throws StepFailed {
        StyleText styles = new StyleText(files);
        String base = part.text("base");
        return switch (part.text("kind")) {
            case "IMAGE" ->
                files.of(part.text("address")).map(Resource::dataUri).orElse("data:,");
            case "ATTRIBUTE" ->
                styles.whole(part.text("text"), base).replace("&", "&amp;").replace("\"", "&quot;");
            case "STYLE" -> inElement(styles.whole(part.text("text"), base));
            default -> {
                Optional<Resource> sheet = files.of(part.text("address"));
                yield sheet.isEmpty() ? "" : inElement(styles.whole(sheet.get().text(), base));
            }
        };
    }

    private static String inElement(String css) {
        return END_OF_STYLE.matcher(css).replaceAll("<\\\\/");
    }
}
