package org.fediferry.practice.quirk;

/** A misbehaviour that a practice server can be asked for; most take a number. */
public enum Quirk {
    ACTOR_CACHE("actor documents are served from a cache for 3 minutes, as behind a proxy"),
    ALIAS_HIDDEN("the next n readers of an actor do not see its aliases yet"),
    API_CLOSED("the public API answers 401 to strangers"),
    BACKUP_PENDING("an archive stays in the making for n looks at the export page"),
    DOWNLOAD_SILENT("the next n downloads never answer"),
    DOWNLOAD_TRUNCATED("the next n downloads stop half-way"),
    FAIL_AFTER_MOVE("the next n moves are stored, then answered with an error page, and never carried out"),
    FOLLOWERS_MISSING("n followers living on this server do not take part in a move"),
    IMPORT_STUCK("an import never gets past half of its rows"),
    SELF_DESTRUCT("the server is closing down: exports only (4.3 and later)"),
    SESSION_ENDS("the session ends after n more requests"),
    SIGN_IN_LIMITED("sign-in answers 429"),
    UNAVAILABLE("everything answers 503");

    private final String about;

    Quirk(String about) {
        this.about = about;
    }

    public String about() {
        return about;
    }
}
