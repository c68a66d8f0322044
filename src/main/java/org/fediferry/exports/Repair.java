package org.fediferry.exports;

/** What can be put right in an export file without guessing. */
public enum Repair {
    MARK("byte order mark taken out"),
    ENCODING("written as UTF-8"),
    FORM("written as rows"),
    LINE_ENDS("line ends made line feeds"),
    END("last line ended"),
    SEPARATOR("separated by commas"),
    HEADER("header put right"),
    QUOTES("quotes put right"),
    BLANKS("blanks taken out"),
    AT_SIGN("\"@\" at the beginning taken out"),
    CAPITALS("domain in lower case"),
    ADDRESS("address of a page made a handle"),
    FLAG("\"true\" or \"false\" written as Mastodon does"),
    CELLS("cells put in their columns"),
    DUPLICATE("second time taken out");

    private final String words;

    Repair(String words) {
        this.words = words;
    }

    /** For people: "quotes put right". */
    public String words() {
        return words;
    }
}
