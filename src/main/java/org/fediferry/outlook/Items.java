package org.fediferry.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.Sure;

/** What belongs to the old account, each with the way in which it gets to the new one. */
record Items(Pair pair, Collected collected, Optional<Overlap> overlap) {

    List<Item> all() {
        List<Item> items = new ArrayList<>();
        items.add(followers());
        items.add(follows());
        for (Matter kind : Pair.FILES) {
            if (kind != Matter.FOLLOWS) {
                items.add(file(kind));
            }
        }
        items.add(profile());
        items.add(oldAddress());
        items.add(posts());
        items.add(likes());
        items.add(item(
                Matter.REST,
                Way.STAYS,
                "There is no file of them from " + old() + ".",
                pair.from().place().type().sure()));
        return List.copyOf(items);
    }

    private Item followers() {
        Judgement move = pair.move();
        String target = pair.to().name();
        if (pair.doubt().isPresent()) {
            return doubtful(pair.doubt().get().sure());
        }
        return switch (move.answer()) {
            case YES ->
                item(
                        Matter.FOLLOWERS,
                        Way.BY_ITSELF,
                        pair.isSameServer()
                                ? "Those on " + old() + " change over at once, all others as far as their servers take"
                                        + " part."
                                : "The server of each follower makes them follow " + target
                                        + " instead, as far as it takes part; they need not do anything.",
                        move.sure());
            case BY_HAND ->
                item(
                        Matter.FOLLOWERS,
                        Way.BY_HAND,
                        "They can be moved, but only you can begin it." + move.reason(),
                        move.sure());
            case NO ->
                item(
                        Matter.FOLLOWERS,
                        Way.STAYS,
                        "They cannot be moved. Each has to follow " + target + " by themselves, so tell them."
                                + move.reason(),
                        move.sure());
            case UNKNOWN ->
                item(
                        Matter.FOLLOWERS,
                        Way.UNKNOWN,
                        "Whether they can be moved is not known." + move.reason(),
                        move.sure());
        };
    }

    private Item doubtful(Sure sure) {
        return item(
                Matter.FOLLOWERS,
                Way.UNKNOWN,
                "The server of each follower is told to make them follow "
                        + pair.to().name() + " instead. Whether they arrive there is doubtful.",
                sure);
    }

    private Item follows() {
        Judgement out = pair.out(Matter.FOLLOWS);
        Judgement in = pair.in(Matter.FOLLOWS);
        if (pair.isByFile(Matter.FOLLOWS)) {
            return file(Matter.FOLLOWS);
        }
        Judgement worse = out.is(Ability.Answer.NO) || in.is(Ability.Answer.YES) ? out : in;
        if (out.is(Ability.Answer.NO)) {
            return item(
                    Matter.FOLLOWS,
                    Way.STAYS,
                    "There is no list of them from " + old() + ". Follow again whom you remember." + out.reason(),
                    out.sure());
        }
        if (in.is(Ability.Answer.NO)) {
            return item(
                    Matter.FOLLOWS,
                    Way.BY_HAND,
                    "There is no list that " + fresh() + " takes in. Follow them again by hand." + in.reason(),
                    in.sure());
        }
        if (out.is(Ability.Answer.UNKNOWN) || in.is(Ability.Answer.UNKNOWN)) {
            return item(
                    Matter.FOLLOWS,
                    Way.UNKNOWN,
                    "Whether they can be taken is not known." + worse.reason(),
                    worse.sure());
        }
        return item(
                Matter.FOLLOWS,
                Way.BY_HAND,
                "They can be taken, with your own hands." + out.reason()
                        + (in.because().equals(out.because()) ? "" : in.reason()),
                worse.sure());
    }

    private Item file(Matter kind) {
        Judgement out = pair.out(kind);
        Judgement in = pair.in(kind);
        Sure sure = out.sure().compareTo(in.sure()) > 0 ? out.sure() : in.sure();
        if (pair.isByFile(kind)) {
            return item(kind, Way.BY_FILE, "Exported on " + old() + ", imported on " + fresh() + ".", sure);
        }
        if (pair.isTakenAlong(kind)) {
            return item(kind, Way.BY_HAND, byHand(out, in), sure);
        }
        if (Pair.works(out)) {
            return item(
                    kind,
                    Way.STAYS,
                    "There is a file of them, which " + fresh() + " does not take in." + in.reason()
                            + " The exported file is a copy for you.",
                    in.sure());
        }
        return copy(kind)
                .orElseGet(() -> item(
                        kind, Way.STAYS, "There is no file of them from " + old() + "." + out.reason(), out.sure()));
    }

    /** The servers have pages for it, and Fediferry has no flow for one of them or for both. */
    private String byHand(Judgement out, Judgement in) {
        if (out.is(Ability.Answer.YES)) {
            return "Exported on " + old() + ". The server " + fresh()
                    + " takes the file in too, but Fediferry has no flow for that: import it there yourself.";
        }
        return "The server " + old() + " exports them and " + fresh() + " takes them in, but Fediferry has no flow for "
                + (in.is(Ability.Answer.YES) ? "the export" : "either") + ": carry the file over yourself.";
    }

    private Optional<Item> copy(Matter kind) {
        return Optional.ofNullable(pair.from().place().type().outlook().copies().get(kind))
                .map(copy -> item(
                        kind, Way.STAYS, "Only as a copy, in " + copy.in() + "; no server imports it.", copy.sure()));
    }

    private Item likes() {
        Ability archive = pair.fromAbility(Capability.ARCHIVE);
        return copy(Matter.LIKES)
                .orElseGet(() -> archive.answer() == Ability.Answer.NO
                        ? item(Matter.LIKES, Way.STAYS, "There is no file of them from " + old() + ".", archive.sure())
                        : item(
                                Matter.LIKES,
                                Way.STAYS,
                                "No server takes them over. Whether a copy of them is among what " + old()
                                        + " gives you is not known.",
                                Sure.C));
    }

    private Item profile() {
        return item(
                Matter.PROFILE,
                Way.BY_HAND,
                "Enter name, picture, description and links on " + fresh() + " yourself.",
                Sure.A);
    }

    private Item oldAddress() {
        Ability redirect = pair.fromAbility(Capability.REDIRECT);
        String target = pair.to().name();
        Judgement judged = Judgement.of(redirect);
        if (pair.isMove() && !pair.from().place().type().outlook().moveRedirects()) {
            return item(
                    Matter.REDIRECT,
                    Way.STAYS,
                    "It does not say afterwards where you went; say so in its profile before the move.",
                    pair.from().place().type().sure());
        }
        if (pair.isMove()) {
            return item(
                    Matter.REDIRECT,
                    Way.BY_ITSELF,
                    "After the move it leads visitors to " + target + ", for as long as the old account exists.",
                    pair.move().sure());
        }
        return switch (redirect.answer()) {
            case YES, BY_HAND -> redirect(redirect);
            case NO -> item(Matter.REDIRECT, Way.STAYS, "It leads nowhere else." + judged.reason(), redirect.sure());
            case UNKNOWN ->
                item(
                        Matter.REDIRECT,
                        Way.UNKNOWN,
                        "Whether it can lead visitors on is not known." + judged.reason(),
                        redirect.sure());
        };
    }

    /** Without a move. Nobody has tried it with a server of another type, which the old one has to ask first. */
    private Item redirect(Ability redirect) {
        boolean announced = pair.does(pair.from(), "announce");
        boolean alike = pair.from()
                .place()
                .type()
                .name()
                .equals(pair.to().place().type().name());
        return item(
                Matter.REDIRECT,
                Way.BY_HAND,
                "It can be made to lead visitors to " + pair.to().name() + ", without moving anybody, if " + old()
                        + " can look that profile up."
                        + (announced
                                ? " Do not do this together with the journey: it could not post its announcement any more."
                                : "")
                        + Judgement.of(redirect).reason(),
                alike ? redirect.sure() : Sure.C);
    }

    private Item posts() {
        Ability archive = pair.fromAbility(Capability.ARCHIVE);
        String copy = switch (archive.answer()) {
            case YES -> "An archive of " + old() + " keeps a copy for you.";
            case BY_HAND -> "You can get a copy of them yourself.";
            case NO -> "There is no copy of them from " + old() + ".";
            case UNKNOWN -> "Whether " + old() + " gives a copy of them is not known.";
        };
        return item(
                Matter.POSTS,
                Way.STAYS,
                "No move takes them along; they stay readable for as long as the old account exists. " + copy
                        + Sentence.after(archive.because()),
                archive.sure());
    }

    private Item item(Matter matter, Way way, String text, Sure sure) {
        List<Point> notes = new ArrayList<>();
        if (matter == Matter.DOMAIN_BLOCKS && way == Way.BY_FILE) {
            overlap.ifPresent(found -> notes.add(Point.of("domain-blocks", found.say(fresh()), Sure.A)));
        }
        if (way == Way.BY_ITSELF || way == Way.BY_FILE) {
            notes.addAll(new Conditions(pair).on(matter));
        }
        Remarks remarks = new Remarks(pair);
        notes.addAll(remarks.on(matter, ServerOutlook.Moment.ALWAYS));
        return new Item(matter, way, text, count(matter), sure, List.copyOf(notes));
    }

    private Known<Long> count(Matter matter) {
        Profile profile = pair.from().profile();
        Optional<Known<Long>> counted = collected.rows(matter).map(Known::of);
        return counted.orElseGet(() -> switch (matter) {
            case FOLLOWERS -> profile.followers();
            case FOLLOWS -> profile.follows();
            case POSTS -> profile.posts();
            case LISTS, MUTES, BLOCKS, DOMAIN_BLOCKS, BOOKMARKS, FILTERS ->
                Known.unknown("only you can see them, on your own pages");
            default -> Known.unknown("");
        });
    }

    private String old() {
        return pair.from().place().name();
    }

    private String fresh() {
        return pair.to().place().name();
    }
}
