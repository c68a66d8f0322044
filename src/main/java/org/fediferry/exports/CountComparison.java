package org.fediferry.exports;

/** An export file held against the number that the server's page showed for it. */
public record CountComparison(Verdict verdict, String note) {

    /** Whether the difference means something. */
    public enum Verdict {
        SAME,
        /** A difference that is known to happen and explained in the note. */
        EXPLAINED,
        DIFFERENT
    }

    static CountComparison of(ExportKind kind, long counted, long expected) {
        String numbers = "%s has %d, the page says %d".formatted(kind.fileName(), counted, expected);
        if (counted == expected) {
            return new CountComparison(Verdict.SAME, numbers);
        }
        // The page's number of follows is a cached counter; the other numbers are counted when the page is made.
        if (kind == ExportKind.FOLLOWS && Math.abs(counted - expected) <= Math.max(3, expected / 50)) {
            return new CountComparison(
                    Verdict.EXPLAINED, numbers + ": Mastodon's counter of follows is often off by a few");
        }
        if (kind == ExportKind.LISTS && counted < expected) {
            return new CountComparison(
                    Verdict.EXPLAINED, numbers + ": lists without members are not exported, make them anew by hand");
        }
        return new CountComparison(
                Verdict.DIFFERENT,
                numbers + ": collect the file again" + (counted < expected ? ", it may be cut off" : ""));
    }
}
