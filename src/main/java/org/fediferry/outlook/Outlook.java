package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.Sure;

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
    public static Outlook of(Party from, Party to, Optional<Scenario> journey, Collected collected, PublicFacts facts) {
        Pair pair = new Pair(from, to, journey);
        Optional<Overlap> overlap = pair.isByFile(Matter.DOMAIN_BLOCKS)
                ? Optional.of(Overlap.of(facts.domainBlocks(to.place()), collected.domains()))
                : Optional.empty();
        List<Item> items = new Items(pair, collected, overlap).all();
        Precautions precautions = new Precautions(pair, collected, facts);
        return new Outlook(
                from,
                to,
                answer(pair),
                Advice.of(pair, items),
                items,
                precautions.before(),
                precautions.forGood(),
                precautions.after(),
                new Times(pair).all(),
                overlap);
    }

    private static String answer(Pair pair) {
        String old = pair.from().place().name();
        String fresh = pair.to().place().name();
        String followers = pair.from()
                .profile()
                .followers()
                .value()
                .map(count -> "your " + Numbers.of(count, "follower"))
                .orElse("your followers");
        if (pair.doubt().isPresent()) {
            String why = pair.doubt().get().say().split("(?<=\\.) ", 2)[0];
            return "Whether " + followers + " would arrive at " + pair.to().name() + " is doubtful. " + why
                    + stay(pair);
        }
        Judgement move = pair.move();
        return switch (move.answer()) {
            case YES -> Sentence.of(followers + can(move.sure()) + pair.to().name() + " by themselves") + stay(pair);
            case BY_HAND ->
                Sentence.of(followers + can(move.sure()) + pair.to().name() + ", but only you can begin it")
                        + stay(pair);
            case NO ->
                "There is no move from " + old + " to " + fresh + ": your followers stay, and so do your posts."
                        + move.reason();
            case UNKNOWN ->
                "Whether your followers can move from " + old + " to " + fresh + " is not known." + move.reason()
                        + stay(pair);
        };
    }

    private static String can(Sure sure) {
        return switch (sure) {
            case A -> " can move to ";
            case B -> " can probably move to ";
            case C -> " can perhaps move to ";
        };
    }

    private static String stay(Pair pair) {
        return pair.isSameServer()
                ? " Your posts stay under the old name."
                : " Your posts stay on " + pair.from().place().name() + ".";
    }

    /** What to type for the part that Fediferry does of what is carried over by hand. */
    public Optional<String> command() {
        Pair pair = new Pair(from, to, Optional.empty());
        return Optional.of(pair.fromAbility(Capability.EXPORT_FOLLOWS).command())
                .filter(command -> !command.isEmpty() && pair.isTakenAlong(Matter.FOLLOWS));
    }

    /** Whether followers move by themselves, and nothing speaks against it. */
    public boolean isGood() {
        return items(Way.BY_ITSELF).stream()
                        .anyMatch(item -> item.matter() == Matter.FOLLOWERS && item.sure() == Sure.A)
                && before.stream().noneMatch(Point::urgent);
    }

    /** The items that go the same way. */
    public List<Item> items(Way way) {
        return items.stream().filter(item -> item.way() == way).toList();
    }
}
