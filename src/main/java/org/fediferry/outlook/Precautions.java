package org.fediferry.outlook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.Sure;

/** What to do before, what cannot be undone, and what to do afterwards. */
record Precautions(Pair pair, Collected collected, PublicFacts facts) {

    /** What has to be heeded at once, what the person does, and what the journey does. */
    List<Point> before() {
        List<Point> points = new ArrayList<>();
        oldAccount(points);
        newAccount(points);
        followLimit(points);
        alias(points);
        announcement(points);
        points.addAll(new Remarks(pair).when(ServerOutlook.Moment.BEFORE));
        points.sort(Comparator.comparing((Point point) -> !point.urgent()).thenComparing(Point::done));
        return List.copyOf(points);
    }

    /** Unless the server type itself says what has to be said before the move. */
    private void announcement(List<Point> points) {
        Place old = pair.from().place();
        boolean done = pair.does(pair.from(), "announce");
        if (!pair.isMove()) {
            points.add(Point.of(
                            "announcement",
                            "Say in a post and in your profile on " + old.name()
                                    + " where you can be found, and pin the post where that is possible.",
                            Sure.A)
                    .doneByJourney(done));
        } else if (pair.remarks(ServerOutlook.Side.OLD)
                .noneMatch(remark ->
                        remark.about() == Matter.ANNOUNCEMENT && remark.when() == ServerOutlook.Moment.BEFORE)) {
            points.add(Point.of(
                            "announcement",
                            "Say in a post and in your profile where you go before the move; afterwards the old account"
                                    + " may not be able to.",
                            Sure.C)
                    .doneByJourney(done));
        }
    }

    private void oldAccount(List<Point> points) {
        Party from = pair.from();
        covered(from.place(), points);
        if (from.profile().exists().is(false)) {
            points.add(Point.urgent(
                    "old-account",
                    "There is no " + from.name() + " in public. Check the spelling of the old account."));
        } else if (from.profile().findable().is(false)) {
            points.add(Point.of(
                    "old-account",
                    from.subject() + " cannot be found from other servers: sharing is off there, or there is no such"
                            + " profile. Check the spelling of the old account.",
                    Sure.A));
        }
        from.profile()
                .movedTo()
                .value()
                .filter(target -> !target.isEmpty())
                .ifPresent(target -> points.add(Point.urgent(
                        "old-account",
                        from.subject() + " redirects to " + target
                                + " already. If that is where its followers went, there"
                                + " is nothing left to move; if nobody was moved, cancel the redirect first.")));
    }

    private void newAccount(List<Point> points) {
        Party to = pair.to();
        covered(to.place(), points);
        if (to.handle().isEmpty()) {
            points.add(Point.urgent(
                    "new-account", "Create your account on " + to.place().name() + " and fill in its profile."));
        } else if (to.profile().exists().is(false)) {
            points.add(Point.urgent(
                    "new-account",
                    "There is no " + to.name() + " in public yet. Create it, confirm its e-mail address and fill in its"
                            + " profile; if it is there, check the spelling."));
        } else if (to.profile().findable().is(false)) {
            points.add(Point.urgent(
                    "new-account",
                    to.subject() + " cannot be found from other servers: sharing is off there, or there is no such"
                            + " profile. Let it take part in the Fediverse, or nobody elsewhere can follow it."));
        }
        to.profile()
                .movedTo()
                .value()
                .filter(target -> !target.isEmpty())
                .ifPresent(target -> points.add(Point.urgent(
                        "new-account",
                        to.subject() + " has moved to " + target
                                + " itself. Followers cannot be moved there; name the account"
                                + " at which you are to be found.")));
        if (pair.isMove() && to.profile().locked().is(true)) {
            points.add(Point.urgent(
                    "locked",
                    to.subject()
                            + " accepts each follower by hand, so that every follower who is moved becomes a request."
                            + " Let it accept followers automatically until the move is through."));
        }
    }

    private static void covered(Place place, List<Point> points) {
        if (!place.isCovered()) {
            points.add(Point.urgent(
                    "version",
                    "The server " + place.name() + " runs " + place.calledWithVersion() + "; the pages of "
                            + place.called() + " are described for versions "
                            + place.type().versions() + " only."));
        }
    }

    private void followLimit(List<Point> points) {
        Optional<ServerOutlook.FollowLimit> limit =
                pair.to().place().type().outlook().mostFollows();
        if (limit.isEmpty() || !pair.isByFile(Matter.FOLLOWS)) {
            return;
        }
        Profile fresh = pair.to().profile();
        Optional<Long> take = collected
                .rows(Matter.FOLLOWS)
                .or(() -> pair.from().profile().follows().value());
        long most = limit.get().of(fresh.followers().value().orElse(0L));
        String rule = "The server " + pair.to().place().name() + " lets an account follow "
                + Numbers.of(limit.get().number()) + " others, or "
                + limit.get().perFollower() + " times its own followers where that is more";
        if (take.isEmpty()) {
            points.add(Point.of(
                    "follow-limit",
                    rule + ". How many you follow is not public.",
                    limit.get().sure()));
            return;
        }
        long wanted = take.get() + fresh.follows().value().orElse(0L);
        if (wanted > most) {
            points.add(new Point(
                    "follow-limit",
                    rule + ", and would come to " + Numbers.of(wanted)
                            + ": it refuses the whole file. Move the followers"
                            + " first and import afterwards, or shorten the file.",
                    limit.get().sure(),
                    true,
                    false));
        }
    }

    private void alias(List<Point> points) {
        if (!pair.isMove()) {
            return;
        }
        Ability alias = pair.toAbility(Capability.ALIAS);
        Optional<Boolean> published = pair.to().handle().isEmpty()
                        || pair.from().handle().isEmpty()
                ? Optional.empty()
                : facts.alias(pair.to().handle().get(), pair.from().handle().get())
                        .value();
        String fresh = pair.to().subject();
        String needed = fresh + " must say in public that " + pair.from().name() + " is yours (an alias), or nobody is"
                + " moved.";
        if (published.orElse(false)) {
            points.add(Point.of(
                    "alias", fresh + " names " + pair.from().name() + " as your older account already.", Sure.A));
        } else if (pair.does(pair.to(), "create-alias")) {
            points.add(Point.of("alias", needed, alias.sure()).doneByJourney(true));
        } else {
            String who = alias.answer() == Ability.Answer.BY_HAND ? " Only you can enter it." : "";
            points.add(Point.of(
                    "alias",
                    needed + who + Sentence.after(alias.because()) + " Only the new account needs one.",
                    alias.sure()));
        }
    }

    List<Point> forGood() {
        List<Point> points = new ArrayList<>();
        Optional<Duration> again =
                Optional.ofNullable(pair.from().place().type().limits().get("move-again-after"));
        if (pair.isMove()) {
            points.add(Point.of(
                    "move",
                    "Followers who have moved stay with " + pair.to().name() + back(),
                    pair.move().sure()));
            again.ifPresent(days -> points.add(Point.of(
                    "cooldown",
                    "For " + Numbers.of(days.toDays(), "day") + " "
                            + pair.from().name() + " cannot start another move.",
                    pair.from().place().type().sure())));
        }
        points.addAll(new Remarks(pair).when(ServerOutlook.Moment.FOR_GOOD));
        if (points.isEmpty() && pair.move().is(Ability.Answer.NO)) {
            points.add(Point.of("nothing", "Nothing of this, for as long as no account is deleted.", Sure.A));
        }
        return List.copyOf(points);
    }

    /** A move back is one of the new account; the waiting period of the old one has no say in it. */
    private String back() {
        Judgement back = Judgement.of(pair.toAbility(Capability.MOVE_OUT), pair.fromAbility(Capability.MOVE_IN));
        return switch (back.answer()) {
            case YES, BY_HAND -> "; only a move back, begun on the new account, would bring them back.";
            case NO -> ". There is no move back.";
            case UNKNOWN -> ". Whether they could be moved back is not known.";
        };
    }

    private boolean redirects() {
        return pair.isMove() && pair.from().place().type().outlook().moveRedirects();
    }

    List<Point> after() {
        List<Point> points = new ArrayList<>();
        points.add(Point.of(
                "old-account",
                "Do not delete the old account: " + (redirects() ? "its redirect, " : "")
                        + "its posts and its name go with it. Fediferry never deletes one.",
                Sure.A));
        points.addAll(new Remarks(pair).when(ServerOutlook.Moment.AFTER));
        return List.copyOf(points);
    }
}
