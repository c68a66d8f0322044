package org.fediferry.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fediferry.archive.Spool.Slip;

/**
 * Posts of an archive that are worth posting again.
 *
 * @param posts in the order in which they were posted
 * @param notFound what was asked for by its address and is not there, or was not public
 */
public record ArchivePick(List<Picked> posts, List<String> notFound) {

    private static final int LONGEST = 480;
    private static final int MOST = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /**
     * Which posts are wanted; one of these is enough for a post.
     *
     * @param mostReplied so many of those that their author has answered most
     * @param words all of them stand in the post; empty for none
     * @param ids addresses, or their last part
     */
    public record Wish(int mostReplied, boolean pinned, List<String> words, List<String> ids, boolean pin) {}

    /**
     * A post as it is posted again; the words are those by which it is found again on the profile.
     *
     * @param pin {@code yes} or {@code no}
     * @param replies how many posts of its author follow it; nobody else's are in an archive
     * @param left what cannot be posted again: media, a poll, a content warning
     */
    public record Picked(String text, String words, String pin, String date, String link, int replies, String left) {}

    /** The archive does not tell which posts were pinned, as Mastodon's do not. */
    public static final class PinsUnknown extends Exception {

        private static final long serialVersionUID = 1L;

        PinsUnknown(Path file) {
            super(file + " does not tell which posts were pinned; archives of Mastodon never do");
        }
    }

    public ArchivePick {
        posts = List.copyOf(posts);
        notFound = List.copyOf(notFound);
    }

    /** Chooses among the public posts of an archive. */
    public static ArchivePick of(Path archive, Wish wish) throws UnreadableArchive, PinsUnknown, IOException {
        Path file = Files.createTempFile("fediferry-posts", ".json");
        try (Container container = Container.open(archive);
                Spool spool = new Spool(file)) {
            Collected collected = Collected.from(container, spool);
            Profile profile = collected.profile();
            if (wish.pinned() && profile.pinned().isEmpty()) {
                throw new PinsUnknown(archive);
            }
            List<Slip> sorted = spool.sorted();
            try (Spool.Reader reader = spool.reader()) {
                return choose(
                        sorted,
                        reader,
                        wish,
                        new LinkedHashSet<>(profile.pinned().orElse(List.of())));
            }
        }
    }

    private static ArchivePick choose(List<Slip> sorted, Spool.Reader reader, Wish wish, Set<String> pinned)
            throws IOException {
        int[] followers = Threads.followers(sorted);
        Set<Integer> most = mostReplied(sorted, followers, reader, wish.mostReplied());
        Set<String> open = new LinkedHashSet<>(wish.ids());
        List<Picked> picked = new ArrayList<>();
        for (int number = 0; number < sorted.size() && picked.size() < MOST; number++) {
            Slip slip = sorted.get(number);
            boolean named =
                    open.removeIf(id -> slip.id().equals(id) || slip.id().endsWith("/" + id));
            boolean wanted = named || most.contains(number) || (wish.pinned() && pinned.contains(slip.id()));
            if (!wanted && wish.words().isEmpty() && open.isEmpty()) {
                continue;
            }
            Post post = reader.post(slip);
            boolean byUrl = open.remove(post.url());
            if (isPublic(post) && (wanted || byUrl || holds(post, wish.words()))) {
                picked.add(
                        picked(post, followers[number], wish.pin() || (wish.pinned() && pinned.contains(slip.id()))));
            } else if (named || byUrl) {
                open.add(slip.id());
            }
        }
        return new ArchivePick(picked, List.copyOf(open));
    }

    private static Set<Integer> mostReplied(List<Slip> sorted, int[] followers, Spool.Reader reader, int most)
            throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < followers.length; number++) {
            if (followers[number] > 0 && sorted.get(number).replyTo().isEmpty()) {
                numbers.add(number);
            }
        }
        numbers.sort(Comparator.comparingInt(number -> -followers[number]));
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int number : numbers) {
            if (chosen.size() < most && isPublic(reader.post(sorted.get(number)))) {
                chosen.add(number);
            }
        }
        return chosen;
    }

    /** What was not for everybody is never offered to everybody. */
    private static boolean isPublic(Post post) {
        return !post.isBoost() && (post.visibility() == Visibility.PUBLIC || post.visibility() == Visibility.QUIET);
    }

    private static boolean holds(Post post, List<String> words) {
        String text = SafeHtml.text(post.html()).toLowerCase(Locale.ROOT);
        return !words.isEmpty() && words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Picked picked(Post post, int replies, boolean pin) {
        String date = DAY.format(post.published().atOffset(ZoneOffset.UTC));
        // Nobody is told again that they were mentioned years ago.
        String text = SafeHtml.text(post.html()).replaceAll("(?<![\\p{L}\\p{N}_/])@(?=[\\p{L}\\p{N}_])", "");
        String words = "First posted " + date;
        String mark = "\n\n" + words + "\n" + post.url();
        String warned = post.warning().isBlank() ? text : "(" + post.warning().strip() + ")\n\n" + text;
        return new Picked(
                cut(warned, LONGEST - mark.length()) + mark,
                words,
                pin ? "yes" : "no",
                date,
                post.url(),
                replies,
                left(post));
    }

    private static String cut(String text, int longest) {
        int most = Math.max(40, longest);
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int space = head.lastIndexOf(' ');
        return (space > most / 2 ? head.substring(0, space) : head).strip() + "…";
    }

    private static String left(Post post) {
        List<String> left = new ArrayList<>();
        if (!post.attachments().isEmpty()) {
            left.add("media");
        }
        if (post.poll().isPresent()) {
            left.add("poll");
        }
        if (!post.warning().isBlank()) {
            left.add("content warning as such");
        }
        return String.join(", ", left);
    }
}
