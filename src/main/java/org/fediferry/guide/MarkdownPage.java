package org.fediferry.guide;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guide as {@code README.md} of its folder. */
public final class MarkdownPage {

    /** Its name in the folder of a guide: forges show it by themselves. */
    public static final String NAME = "README.md";

    private MarkdownPage() {}

    /** The page of a guide for everybody. */
    public static String of(Guide guide, Templates templates) throws BrokenTemplate {
        return page(guide, null, templates);
    }

    /** The page of somebody's own guide. */
    public static String of(Personal personal, Templates templates) throws BrokenTemplate {
        return page(personal.guide(), personal, templates);
    }

    private static String page(Guide guide, @Nullable Personal personal, Templates templates) throws BrokenTemplate {
        Markdown markdown = new Markdown();
        PageSentences say = templates.sentences(guide.language());
        Depictions depictions = new Depictions(guide, Markup::address, false);
        Map<String, Object> values = new GuideView(guide, personal, say, markdown, depictions).values();
        // Four blanks: enough for every reader of Markdown to see the inside of a list item, and too few for code.
        values.put("box", personal == null ? "" : "- [ ] ");
        values.put("box-again", personal == null ? "" : "[ ] ");
        values.put("inside", personal == null ? "" : "    ");
        String page = templates.render(Templates.MARKDOWN, values, markdown.escaper());
        return page.replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
