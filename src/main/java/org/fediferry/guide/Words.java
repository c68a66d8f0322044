package org.fediferry.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sentence, or a few, in the reader's language. */
public record Words(List<Piece> pieces) {

    /** Plain words of our own. */
    public static Words of(String text) {
        return new Words(text.isEmpty() ? List.of() : List.of(Piece.text(text)));
    }

    /** Words that the page shows. */
    static Words label(String text) {
        return new Words(List.of(Piece.label(text)));
    }

    /** Something to type or choose, to the letter. */
    static Words literal(String text) {
        return new Words(List.of(new Piece(Piece.Kind.LITERAL, text, "")));
    }

    /** These words, and then others. */
    Words and(Words more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more.pieces());
        return new Words(List.copyOf(all));
    }

    /** The same without its first words, the rest with a capital letter; as it is where it begins otherwise. */
    Words without(String beginning) {
        if (beginning.isEmpty() || pieces.isEmpty() || !pieces.get(0).text().startsWith(beginning)) {
            return this;
        }
        String rest = pieces.get(0).text().substring(beginning.length());
        List<Piece> all = new ArrayList<>(pieces.subList(1, pieces.size()));
        if (!rest.isEmpty()) {
            all.add(0, Piece.text(rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1)));
        }
        return new Words(List.copyOf(all));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The same without anything to tell its parts apart, for alternative texts and file names. */
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
