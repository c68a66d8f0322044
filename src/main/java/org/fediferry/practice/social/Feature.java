package org.fediferry.practice.social;

/** What differs between Mastodon versions: the first minor version of 4 that has it. */
public enum Feature {
    SIGN_IN_HEADING(1),
    FOLLOWED_TAGS(1),
    POST_BUTTON_SAYS_POST(1),
    ACCOUNT_ROLES(1),
    LOGIN_HEADING(2),
    BULK_IMPORTS(2),
    ZIP_ARCHIVE(2),
    BACKUP_DOWNLOAD_ROUTE(2),
    PRIVACY_PAGE(2),
    SETTINGS_ATTRIBUTES(2),
    PUBLIC_PROFILE_NAME(2),
    ACCOUNT_URI(2),
    FIELDS_NAMED_EXTRA(2),
    IMPORT_ROW_IDS(3),
    MUTES_BEFORE_BLOCKS(3),
    SIX_DAYS_BETWEEN_ARCHIVES(3),
    EXPORT_NAMED_EXPORT(3),
    EMAIL_NOTIFICATIONS_NAME(3),
    USER_INVITES_ID(3),
    SEVERED_RELATIONSHIPS(3),
    PATCHED_PROFILE(3),
    SUMMARY_WITHOUT_ID(3),
    SELF_DESTRUCT(3),
    CODE_ATTEMPT_LIMIT(3),
    TIME_ELEMENTS(3),
    LOOPBACK_LIMITED(3),
    SIGN_OUT_JSON(3),
    CASE_FREE_BOOLEANS(3),
    FIELD_NEEDS_LABEL(4),
    AT_BEFORE_USERNAME(4),
    SHARE_OPENS_POST(4),
    /** Pinned posts stand apart from the list (components/featured_carousel.tsx). */
    PIN_CAROUSEL(4),
    PRIVACY_IN_SIDEBAR(5),
    POSTING_DEFAULTS(5),
    NUMERIC_ACTORS(5),
    JSON_FILTERS(6),
    PROFILE_EDITOR(6),
    /** They are in the list again, the newest of them first, the others behind a button (account_timeline/pinned_statuses.tsx). */
    PIN_BADGE(6),
    LANDMARKS(6),
    OWN_CLICK_HANDLER(6),
    REQUIRED_ATTRIBUTES(6);

    private final int minor;

    Feature(int minor) {
        this.minor = minor;
    }

    boolean isIn(int minorVersion) {
        return minorVersion >= minor;
    }
}
