package org.fediferry.practice.quirk;

/** A misbehaviour that a practice server can be asked for; most take a number. */
public enum Quirk {
    ACTOR_CACHE("actor documents are served from a cache for 3 minutes, as behind a proxy"),
    ALIAS_HIDDEN("the next n readers of an actor do not see its aliases yet"),
    API_CLOSED("the public API answers 401 to strangers"),
    BACKUP_ADDRESS_EXPIRED("the address behind the link to an archive is out of date at the next n downloads"),
    BACKUP_FAILS("an archive fails for good after n looks at the export page: it vanishes, and can be asked for again"),
    BACKUP_PENDING("an archive stays in the making for n looks at the export page"),
    DOWNLOAD_SILENT("the next n downloads never answer"),
    DOWNLOAD_TRUNCATED("the next n downloads stop half-way"),
    FAIL_AFTER_EFFECT("the next n moves are stored and carried out, then answered with an error page"),
    FAIL_AFTER_MOVE("the next n moves are stored, then answered with an error page, and never carried out"),
    FAIL_BEFORE_MOVE("the next n moves are answered with an error page, and nothing is stored"),
    FOLLOWERS_MISSING("n followers living on this server do not take part in a move"),
    GERMAN_FOR_STRANGERS("pages before the sign-in are in German, whatever the browser asks for"),
    IMPORT_EMPTY("imports are reported finished, and none of their rows was imported"),
    IMPORT_FAILING("the next n rows of imports cannot be found"),
    IMPORT_STUCK("an import never gets past half of its rows"),
    PAGES_LIMITED("the next n settings pages answer 429 with Retry-After"),
    POSTS_LATE("the posts of a profile come n seconds after the page"),
    SELF_DESTRUCT("the server is closing down: exports only (4.3 and later)"),
    SESSION_ENDS("the session ends after n more pages"),
    SIGN_IN_ELSEWHERE("the sign-in page has no form for passwords, only a button that leads to another service"),
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
