package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Matter;

/**
 * What really comes of going from one account to another, for a person who has not decided yet.
 *
 * @param answer the whole in one or two sentences
 * @param items what belongs to the old account, and how it gets to the new one
 * @param before what to do beforehand, the urgent first
 * @param forGood what cannot be undone
 * @param after what to do afterwards
 * @param domainBlocks what the new server blocks anyway; empty where blocked domains cannot be taken
 */
public record Outlook(
        Party from,
        Party to,
        String answer,
        Advice advice,
        List<Item> items,
        List<Point> before,
        List<Point> forGood,
        List<Point> after,
        List<Span> times,
        Optional<Overlap> domainBlocks) {

    /** Says what comes of it, from what the server types let accounts do and from what is public about the two. */
    public static Outlook of(Party from, Party to, Collected collected, PublicFacts facts) {
        Pair pair = new Pair(from, to);
        Optional<Overlap> overlap = pair.isByFile(Matter.DOMAIN_BLOCKS)
                ? Optional.of(Overlap.of(facts.domainBlocks(to.place()), collected.blockedDomains()))
                : Optional.empty();
        Precautions precautions = new Precautions(pair, collected, facts);
        return new Outlook(
                from,
                to,
                answer(pair),
                Advice.of(pair),
                new Items(pair, collected, overlap).all(),
                precautions.before(),
                precautions.forGood(),
                precautions.after(),
                new Times(pair).all(),
                overlap);
    }

    private static String answer(Pair pair) {
        String followers = pair.from()
                .profile()
                .followers()
                .value()
                .map(count -> "Your " + Numbers.of(count, "follower"))
                .orElse("Your followers");
        Judgement move = pair.move();
        String stay = pair.isSameServer()
                ? " Your posts stay under the old name."
                : " Your posts stay on " + pair.from().place().name() + ".";
        return switch (move.answer()) {
            case YES -> followers + " can move to " + pair.to().name() + " by themselves." + stay;
            case BY_HAND -> followers + " can move to " + pair.to().name() + ", but you begin it by hand." + stay;
            case NO ->
                "There is no move from " + pair.from().place().name() + " to "
                        + pair.to().place().name() + move.reason() + "."
                        + " Your followers stay, and so do your posts.";
            case UNKNOWN ->
                "Whether your followers can move from " + pair.from().place().name() + " to "
                        + pair.to().place().name() + " is not known" + move.reason() + "." + stay;
        };
    }

    /** The items that go the same way. */
    public List<Item> items(Way way) {
        return items.stream().filter(item -> item.way() == way).toList();
    }
}
