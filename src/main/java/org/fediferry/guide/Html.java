package org.fediferry.guide;

import com.samskivert.mustache.Escapers;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** HTML of one page. */
final class Html extends Markup {

    private final PageSentences say;
    private final Predicate<Piece> filled;

    /**
     * HTML with the sentences of a page.
     *
     * @param filled tells the values that are the reader's own now
     */
    Html(PageSentences say, Predicate<Piece> filled) {
        this.say = say;
        this.filled = filled;
    }

    @Override
    String text(String text) {
        return Escapers.HTML.escape(clean(text));
    }

    @Override
    String words(Words words) {
        return words.pieces().stream().map(this::piece).collect(Collectors.joining());
    }

    private String piece(Piece piece) {
        String text = text(piece.text());
        if (text.isEmpty()) {
            return "";
        }
        return switch (piece.kind()) {
            case TEXT -> text;
            case LABEL -> "<b class=\"label\"><bdi>" + text + "</bdi></b>";
            case LITERAL -> typed("literal", piece.text());
            case VALUE ->
                filled.test(piece)
                        ? typed("value own", piece.text())
                        : "<span class=\"value\"><bdi>" + text + "</bdi></span>";
            case LINK -> link(text, piece.about());
        };
    }

    private String typed(String style, String typed) {
        String text = text(typed);
        String name = text(say.say("copy-this", clean(typed)));
        return "<span class=\"typed\"><code class=\"" + style + "\"><bdi>" + text
                + "</bdi></code><button type=\"button\" class=\"copy\" hidden data-copy=\"" + text + "\" aria-label=\""
                + name + "\" title=\"" + text(say.say("copy"))
                + "\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3\"/></svg>"
                + "</button></span>";
    }

    private String link(String text, String about) {
        if (isWebAddress(about)) {
            return "<a href=\"" + Escapers.HTML.escape(about) + "\" rel=\"noreferrer\"><bdi>" + text + "</bdi></a>";
        }
        String path = text(path(about));
        String place = "<span class=\"place\"><bdi>" + text + "</bdi></span>";
        return path.isEmpty() || path.contains("{") || text.contains(path)
                ? place
                : place + " <code class=\"path\">…" + path + "</code>";
    }
}
