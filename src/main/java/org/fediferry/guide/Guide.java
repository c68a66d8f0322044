package org.fediferry.guide;

import java.util.List;

/**
 * One guide, as {@code guide.json} keeps it: everything that its pages are written from.
 *
 * @param format the version of this format
 * @param scenario the scenario's name, {@code mastodon-to-mastodon}
 * @param language of its words, as in {@code de}
 * @param roles who takes part, in the order of the scenario
 * @param needs what the reader has to have before they begin
 * @param moves what comes along
 * @param stays what stays behind
 * @param irreversible what cannot be undone
 * @param notes what the reader heeds afterwards
 * @param troubles what pages may show instead of the expected one, wherever one is
 * @param pictures by {@link GuideStep#picture}
 */
public record Guide(
        int format,
        String scenario,
        String language,
        String title,
        Words about,
        Making making,
        List<GuideRole> roles,
        List<Words> needs,
        List<Words> moves,
        List<Words> stays,
        List<Words> irreversible,
        List<Chapter> chapters,
        List<Words> notes,
        List<Trouble> troubles,
        List<GuidePicture> pictures) {

    /** The format that this version writes. */
    public static final int FORMAT = 1;

    /** The same, made at another time or with another result. */
    public Guide madeLike(Making other) {
        return new Guide(
                format,
                scenario,
                language,
                title,
                about,
                other,
                roles,
                needs,
                moves,
                stays,
                irreversible,
                chapters,
                notes,
                troubles,
                pictures);
    }

    /** The same, which is no longer to be relied on, and why. */
    public Guide doubted(Words problem) {
        return madeLike(making.with(problem));
    }
}
