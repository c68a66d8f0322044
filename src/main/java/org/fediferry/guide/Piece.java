package org.fediferry.guide;

/**
 * A part of a sentence.
 *
 * @param text how it reads when nobody's names are filled in
 * @param about for a {@link Kind#VALUE} what it stands for, {@code old.handle}; for a {@link Kind#LINK} where it leads,
 *     {@code old:/settings/aliases}, or a whole address; else empty
 */
public record Piece(Kind kind, String text, String about) {

    /** What a part of a sentence is. */
    public enum Kind {
        TEXT,
        /** Words that the page shows. */
        LABEL,
        /** Something that the reader types or chooses, to the letter: a file's name, a word. */
        LITERAL,
        /** Something that is each reader's own. */
        VALUE,
        LINK
    }

    /** Words of our own. */
    public static Piece text(String text) {
        return new Piece(Kind.TEXT, text, "");
    }

    /** Words that the page shows. */
    public static Piece label(String text) {
        return new Piece(Kind.LABEL, text, "");
    }
}
