package org.fediferry.pseudonym;

import java.util.List;
import java.util.Set;

/**
 * What is known to be private.
 *
 * @param members who takes part
 * @param handles of other people: followers, the followed, what export files name
 * @param domains of other people's servers
 * @param words anything else that must not be seen: titles of lists, words of filters
 * @param counts how many there are of what is the account's own: followers, posts
 * @param personal CSS selectors of the elements that hold people's names
 */
public record Known(
        List<Member> members,
        Set<String> handles,
        Set<String> domains,
        Set<String> words,
        Set<Long> counts,
        List<String> personal) {

    /** Where most servers put names of people. */
    public static final List<String> USUALLY_PERSONAL = List.of(
            "bdi",
            ".display-name",
            ".p-name",
            ".u-url",
            ".p-nickname",
            ".account__display-name",
            ".account .name",
            ".account .bio",
            ".p-note",
            ".account__header__content",
            ".status__content",
            ".e-content",
            ".username");

    /** Copies, so that nobody changes them later. */
    public Known {
        members = List.copyOf(members);
        handles = Set.copyOf(handles);
        domains = Set.copyOf(domains);
        words = Set.copyOf(words);
        counts = Set.copyOf(counts);
        personal = List.copyOf(personal);
    }

    /** Only those who take part. */
    public static Known of(List<Member> members) {
        return new Known(members, Set.of(), Set.of(), Set.of(), Set.of(), USUALLY_PERSONAL);
    }

    /** These other people as well. */
    public Known withPeople(Set<String> theirHandles, Set<String> theirDomains) {
        return new Known(members, theirHandles, theirDomains, words, counts, personal);
    }

    /** These words as well. */
    public Known withWords(Set<String> privateWords) {
        return new Known(members, handles, domains, privateWords, counts, personal);
    }

    /** These counts as well. */
    public Known withCounts(Set<Long> privateCounts) {
        return new Known(members, handles, domains, words, privateCounts, personal);
    }

    /** With other places of names. */
    public Known withPersonal(List<String> selectors) {
        return new Known(members, handles, domains, words, counts, selectors);
    }

    /** Says how many: it may get into a log. */
    @Override
    public String toString() {
        return members.size() + " accounts, " + handles.size() + " handles, " + domains.size() + " domains, "
                + words.size() + " words, " + counts.size() + " counts";
    }
}
