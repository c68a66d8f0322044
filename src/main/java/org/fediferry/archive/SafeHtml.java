package org.fediferry.archive;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What is left of somebody's HTML when everything is gone that could run, fetch, or look like the page around it. */
public final class SafeHtml {

    /** No server lets posts grow so long. */
    private static final int LONGEST = 400_000;

    private static final int LONGEST_LINK = 48;

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "a", "b", "strong", "i", "em", "u", "s", "del", "sub", "sup", "pre", "code")
            .addTags("blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "noreferrer noopener nofollow");

    private SafeHtml() {}

    /** HTML that can stand in a page. */
    public static String of(String html) {
        Document dirty = Jsoup.parseBodyFragment(cut(html));
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        for (Element link : clean.select("a")) {
            if (link.attr("href").isEmpty()) {
                link.unwrap();
            } else {
                shorten(link);
            }
        }
        // A headline of a post is none of the page.
        clean.select("h1, h2, h3, h4, h5, h6").tagName("p");
        return clean.body().html();
    }

    /** Its words alone, in lines. */
    public static String text(String html) {
        Document document = Jsoup.parseBodyFragment(cut(html));
        document.select("br").forEach(each -> each.replaceWith(new TextNode("\n")));
        document.select("p, li, pre, blockquote").forEach(each -> each.appendChild(new TextNode("\n\n")));
        document.select("script, style").remove();
        return document.body()
                .wholeText()
                .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** An address that a page may lead to; empty where it is none of the web. */
    public static String link(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address.strip() : "";
    }

    private static String cut(String html) {
        return html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    }

    /** A link that is its own text shows where it leads, and no more than fits. */
    private static void shorten(Element link) {
        String text = link.text();
        if (text.length() > LONGEST_LINK && text.equals(link.attr("href")) && link.childrenSize() == 0) {
            String plain = text.replaceFirst("^https?://(www\\.)?", "");
            link.text(plain.length() > LONGEST_LINK ? plain.substring(0, LONGEST_LINK) + "…" : plain);
        }
    }
}
