package org.fediferry.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A post as a page shows it: everything in it is safe, or is escaped by the template.
 *
 * @param html sanitised
 * @param media the files that were copied
 * @param remote addresses of files that stayed on the server
 * @param absent how many of its files are missing in the archive, or are none that a page may show
 */
public record PostView(String anchor, Post post, String html, List<Medium> media, List<String> remote, int absent) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** A picture, film or sound beside the pages. */
    public record Medium(MediaType.Kind kind, String file, String alt, int width, int height) {}

    static PostView of(String anchor, Post post, MediaShelf shelf) {
        List<Medium> media = new ArrayList<>();
        List<String> remote = new ArrayList<>();
        int absent = 0;
        for (Attachment each : post.attachments()) {
            var copy = shelf.copy(each.file());
            if (copy.isPresent()) {
                media.add(new Medium(copy.get().kind(), copy.get().file(), each.alt(), each.width(), each.height()));
            } else if (!SafeHtml.link(each.address()).isEmpty()) {
                remote.add(SafeHtml.link(each.address()));
            } else {
                absent++;
            }
        }
        return new PostView(anchor, post, SafeHtml.of(post.html()), media, remote, absent);
    }

    /** For people, in the time of Greenwich: the archive does not know where its author was. */
    static String words(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    public String time() {
        return words(post.published());
    }

    public String iso() {
        return post.published().toString();
    }

    public String edited() {
        return post.edited().map(PostView::words).orElse("");
    }

    public String link() {
        return SafeHtml.link(post.url());
    }

    public String boosts() {
        return SafeHtml.link(post.boosts());
    }

    public String replyTo() {
        return SafeHtml.link(post.replyTo());
    }

    public String quotes() {
        return SafeHtml.link(post.quotes());
    }

    /** Whether it is folded until somebody opens it. */
    public boolean isFolded() {
        return !post.warning().isBlank();
    }

    /** Whether its media alone are folded. */
    public boolean coversMedia() {
        return post.sensitive() && !isFolded() && !media.isEmpty();
    }

    /** Favourites and boosts, where the archive tells them. */
    public String counts() {
        List<String> counts = new ArrayList<>();
        if (post.boosted() > 0) {
            counts.add("%d boost%s".formatted(post.boosted(), post.boosted() == 1 ? "" : "s"));
        }
        if (post.favourites() > 0) {
            counts.add("%d favourite%s".formatted(post.favourites(), post.favourites() == 1 ? "" : "s"));
        }
        return String.join(" · ", counts);
    }
}
