package org.fediferry.outlook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.Sure;

/** What to do before, what cannot be undone, and what to do afterwards. */
record Precautions(Pair pair, Collected collected, PublicFacts facts) {

    List<Point> before() {
        List<Point> points = new ArrayList<>();
        oldAccount(points);
        newAccount(points);
        followLimit(points);
        alias(points);
        announcement(points);
        points.addAll(new Remarks(pair).when(ServerOutlook.Moment.BEFORE));
        return List.copyOf(points);
    }

    /** Unless the server type itself says what has to be said before the move. */
    private void announcement(List<Point> points) {
        Place old = pair.from().place();
        if (!pair.isMove()) {
            points.add(Point.of(
                    "announcement",
                    "Say in a post and in your profile on " + old.name()
                            + " where you can be found, and pin the post where" + " that is possible.",
                    Sure.A));
        } else if (old.type().outlook().remarks().stream()
                .noneMatch(remark -> remark.as() == ServerOutlook.Side.OLD
                        && remark.about() == Matter.ANNOUNCEMENT
                        && remark.when() == ServerOutlook.Moment.BEFORE)) {
            points.add(Point.of(
                    "announcement",
                    "Say in a post and in your profile where you go before the move; afterwards the old account may not be"
                            + " able to.",
                    Sure.C));
        }
    }

    private void oldAccount(List<Point> points) {
        Party from = pair.from();
        covered(from.place(), points);
        if (from.profile().exists().is(false)) {
            points.add(Point.urgent(
                    "old-account",
                    "There is no " + from.name() + " in public. Check the spelling of the old account."));
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
        if (to.handle().isEmpty() || to.profile().exists().is(false)) {
            points.add(Point.urgent(
                    "new-account",
                    to.handle().isEmpty()
                            ? "Create your account on " + to.place().name() + " and fill in its profile."
                            : "There is no " + to.name()
                                    + " in public yet. Create it, confirm its e-mail address and fill"
                                    + " in its profile; if it is there, let it take part in the Fediverse, or check the"
                                    + " spelling."));
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
                    true));
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
        String needed = pair.to().subject() + " must say in public that "
                + pair.from().name() + " is yours (an alias), or nobody is moved";
        if (published.orElse(false)) {
            points.add(Point.of(
                    "alias",
                    pair.to().subject() + " names " + pair.from().name() + " as your older account already.",
                    Sure.A));
        } else if (alias.answer() == Ability.Answer.BY_HAND) {
            points.add(Point.of("alias", needed + ". Only you can enter it: " + alias.because() + ".", alias.sure()));
        } else {
            String how = alias.because().isEmpty()
                    ? ""
                    : " " + Conditions.sentence(pair.to().place().name(), alias.because());
            points.add(Point.of("alias", needed + "." + how + " Only the new account needs one.", alias.sure()));
        }
    }

    List<Point> forGood() {
        List<Point> points = new ArrayList<>();
        Optional<Duration> again =
                Optional.ofNullable(pair.from().place().type().limits().get("move-again-after"));
        if (pair.isMove()) {
            points.add(Point.of(
                    "move",
                    "Followers who have moved stay with " + pair.to().name()
                            + "; only a move in the other direction would bring them back.",
                    pair.move().sure()));
            again.ifPresent(days -> points.add(Point.of(
                    "cooldown",
                    "For " + Numbers.of(days.toDays(), "day") + " after the move "
                            + pair.from().name()
                            + " cannot be moved again, not even back. If it was moved within that time already, the server"
                            + " refuses; only its own migration page says so.",
                    pair.from().place().type().sure())));
        }
        points.addAll(new Remarks(pair).when(ServerOutlook.Moment.FOR_GOOD));
        if (points.isEmpty() && pair.move().is(Ability.Answer.NO)) {
            points.add(Point.of("nothing", "Nothing of this, for as long as no account is deleted.", Sure.A));
        }
        return List.copyOf(points);
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
