package org.fediferry.guide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guide as one page that carries everything in itself. */
public final class HtmlPage {

    /** Its name in the folder of a guide. */
    public static final String NAME = "index.html";

    private HtmlPage() {}

    /** The page of a guide for everybody. */
    public static String of(Guide guide, Templates templates, Attachments files)
            throws BrokenTemplate, UnreadableGuide {
        return page(guide, null, templates, files, List.of());
    }

    /** The page of a guide that stands beside others, with ways to them. */
    public static String of(Guide guide, Templates templates, Attachments files, List<Way> ways)
            throws BrokenTemplate, UnreadableGuide {
        return page(guide, null, templates, files, ways);
    }

    /** The page of somebody's own guide. */
    public static String of(Personal personal, Templates templates, Attachments files)
            throws BrokenTemplate, UnreadableGuide {
        return page(personal.guide(), personal, templates, files, List.of());
    }

    private static String page(
            Guide guide, @Nullable Personal personal, Templates templates, Attachments files, List<Way> ways)
            throws BrokenTemplate, UnreadableGuide {
        PageSentences say = templates.sentences(guide.language());
        Html html = new Html(say, piece -> personal != null && personal.isFilled(piece));
        Map<String, String> inlined = new HashMap<>();
        for (String file : GuideView.files(guide)) {
            inlined.put(
                    file,
                    "data:" + Depictions.type(file) + ";base64,"
                            + Base64.getEncoder().encodeToString(files.read(file)));
        }
        Depictions depictions = new Depictions(guide, file -> inlined.getOrDefault(file, ""), true);
        Map<String, Object> values = new GuideView(guide, personal, say, html, depictions).values();
        values.put("ways", Way.all(ways));
        values.put("key", personal == null ? "" : key(personal));
        addFurniture(values, templates);
        return templates.render(Templates.HTML, values, html.escaper());
    }

    /** The style and the script, and a policy under which this very script runs and nothing is asked for. */
    static void addFurniture(Map<String, Object> values, Templates templates) throws BrokenTemplate {
        String script = templates.text(Templates.SCRIPT);
        values.put("style", templates.text(Templates.STYLE));
        values.put("script", script);
        values.put(
                "policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; media-src data:;"
                        + " style-src 'unsafe-inline'; script-src 'sha256-" + sha256(script) + "'");
    }

    /** What the browser keeps the check-boxes under; it says nothing about whose they are. */
    private static String key(Personal personal) {
        return "fediferry-guide-"
                + sha256(personal.guide().scenario() + " " + personal.people().values());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
