package org.fediferry.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.VersionRange;

/**
 * What people should know about a server type before they go there or leave it.
 *
 * @param called its name for people
 * @param byHand what the server gives out and takes in without any flow for it
 * @param copies where somebody finds a copy of what cannot be imported anywhere
 * @param files the versions that offer or take a kind of file, where not all of them do
 * @param mostFollows how many accounts one may follow
 * @param moveRedirects whether an account that was moved leads its visitors on
 * @param takes how long something takes
 * @param remarks what to do before, what stays for good, what to do afterwards
 */
public record ServerOutlook(
        String called,
        Map<Matter, Stretch> files,
        ByHand byHand,
        Map<Matter, Copy> copies,
        Optional<FollowLimit> mostFollows,
        boolean moveRedirects,
        Map<Matter, Time> takes,
        List<Remark> remarks) {

    /** Which side of a journey the server is on. */
    public enum Side {
        OLD,
        NEW
    }

    /** When a remark is worth knowing. */
    public enum Moment {
        BEFORE,
        /** Before, because it cannot be undone afterwards. */
        FOR_GOOD,
        AFTER,
        /** Whenever the matter is spoken of. */
        ALWAYS
    }

    /** Versions that offer a kind of file, and versions that take it. */
    public record Stretch(VersionRange exports, VersionRange imports) {}

    /** Kinds of files for which the server has a page, and Fediferry no flow. */
    public record ByHand(List<Matter> exports, List<Matter> imports, Sure sure) {

        /** Every kind has its flow. */
        static final ByHand NOTHING = new ByHand(List.of(), List.of(), Sure.C);
    }

    /**
     * A copy for the person, which no server imports.
     *
     * @param in where it is, to be put behind "in"
     */
    public record Copy(String in, Sure sure) {}

    /** A number, or so many for each follower where that is more. */
    public record FollowLimit(long number, double perFollower, Sure sure) {

        /** How many accounts somebody with so many followers may follow. */
        public long of(long followers) {
            return Math.max(number, Math.round(followers * perFollower));
        }
    }

    /** How long something takes. */
    public record Time(String time, Sure sure, String because) {}

    /**
     * A sentence for people.
     *
     * @param urgent whether something goes wrong for those who do not heed it
     * @param onlyWith a flow without which it means nothing; empty where it is always said
     * @param doneBy a flow that does it for the person; may be empty
     */
    public record Remark(
            Side as,
            Matter about,
            Moment when,
            String say,
            Sure sure,
            boolean urgent,
            String onlyWith,
            String doneBy) {}

    /** Of a server type about which nothing is said. */
    static ServerOutlook none(String name) {
        return new ServerOutlook(
                capital(name), Map.of(), ByHand.NOTHING, Map.of(), Optional.empty(), true, Map.of(), List.of());
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
