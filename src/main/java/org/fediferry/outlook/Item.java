package org.fediferry.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Items of which the same is said, in the order of the first of each. */
    public static List<List<Item>> alike(List<Item> items) {
        Map<String, List<Item>> alike = new LinkedHashMap<>();
        for (Item item : items) {
            alike.computeIfAbsent(item.text + item.sure, key -> new ArrayList<>())
                    .add(item);
        }
        return List.copyOf(alike.values());
    }

    /** Its notes, each saying what it is about where it stands among others. */
    public List<Point> notes(boolean alone) {
        return alone
                ? notes
                : notes.stream()
                        .map(note -> Point.of(note.key(), title() + ": " + note.text(), note.sure()))
                        .toList();
    }

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
            case LIKES -> "Likes";
            case REST -> "Followed hashtags, private notes, direct messages";
            default -> matter.written();
        };
    }
}
