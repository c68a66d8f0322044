package org.fediferry.outlook;

import java.util.List;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Sure;

/**
 * Something that belongs to an account, and how it gets to the other one.
 *
 * @param text how, or why not; a sentence
 * @param count how many there are
 * @param notes more sentences
 */
public record Item(Matter matter, Way way, String text, Known<Long> count, Sure sure, List<Point> notes) {

    /** Its name for people. */
    public String title() {
        return switch (matter) {
            case FOLLOWERS -> "Followers";
            case FOLLOWS -> "Accounts you follow";
            case LISTS -> "Lists";
            case MUTES -> "Mutes";
            case BLOCKS -> "Blocks";
            case DOMAIN_BLOCKS -> "Blocked domains";
            case BOOKMARKS -> "Bookmarks";
            case FILTERS -> "Filters";
            case POSTS -> "Posts and media";
            case PROFILE -> "Profile";
            case REDIRECT -> "Your old address";
            case REST -> "Likes, followed hashtags, private notes, direct messages";
            default -> matter.written();
        };
    }
}
