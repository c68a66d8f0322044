package org.fediferry.outlook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.Sure;
import org.fediferry.step.VersionRange;

/**
 * Two accounts, and what works between their servers.
 *
 * @param journey the scenario that goes from one to the other; empty where there is none
 */
record Pair(Party from, Party to, Optional<Scenario> journey) {

    /** What a server may give out and another take in as a file. */
    static final List<Matter> FILES = List.of(
            Matter.FOLLOWS,
            Matter.LISTS,
            Matter.MUTES,
            Matter.BLOCKS,
            Matter.DOMAIN_BLOCKS,
            Matter.BOOKMARKS,
            Matter.FILTERS);

    boolean isSameServer() {
        return from.place().isSameAs(to.place());
    }

    /** Whether the followers can be moved. */
    Judgement move() {
        return Judgement.of(fromAbility(Capability.MOVE_OUT), toAbility(Capability.MOVE_IN));
    }

    /** Whether there is a move at all, by whomever it is begun. */
    boolean isMove() {
        return works(move());
    }

    /** What a server type itself warns of: a move that may lose somebody. */
    Optional<ServerOutlook.Remark> doubt() {
        return Stream.of(ServerOutlook.Side.NEW, ServerOutlook.Side.OLD)
                .flatMap(side -> remarks(side))
                .filter(remark -> remark.urgent() && remark.about() == Matter.MOVE)
                .findFirst();
    }

    /** What the server type of a side remarks on what happens between these two. */
    Stream<ServerOutlook.Remark> remarks(ServerOutlook.Side side) {
        Party party = party(side);
        return party.place().type().outlook().remarks().stream()
                .filter(remark -> remark.as() == side && happens(remark.about(), side))
                .filter(remark -> remark.onlyWith().isEmpty() || does(party, remark.onlyWith()));
    }

    /** Whether the journey does something with a flow of the server type of one of the two. */
    boolean does(Party party, String flow) {
        return journey.filter(found -> found.uses(party.place().type().name(), flow))
                .isPresent();
    }

    Party party(ServerOutlook.Side side) {
        return side == ServerOutlook.Side.OLD ? from : to;
    }

    /** Whether there is a file of it that the new server takes, by whomever it is taken there. */
    boolean isTakenAlong(Matter kind) {
        return FILES.contains(kind) && works(out(kind)) && works(in(kind));
    }

    static boolean works(Judgement judgement) {
        return judgement.is(Ability.Answer.YES) || judgement.is(Ability.Answer.BY_HAND);
    }

    /** Whether the old server gives out a kind of file. */
    Judgement out(Matter kind) {
        return file(from.place(), from.place().type().exports(), kind, Capability.EXPORT_FOLLOWS);
    }

    /** Whether the new server takes a kind of file in. */
    Judgement in(Matter kind) {
        return file(to.place(), to.place().type().imports(), kind, Capability.IMPORT_FOLLOWS);
    }

    boolean isByFile(Matter kind) {
        return out(kind).is(Ability.Answer.YES) && in(kind).is(Ability.Answer.YES);
    }

    Ability fromAbility(Capability capability) {
        return from.place().type().ability(capability);
    }

    Ability toAbility(Capability capability) {
        return to.place().type().ability(capability);
    }

    /** A capability says more than the list of kinds, where there is one for the kind. */
    private static Judgement file(Place place, List<String> kinds, Matter kind, Capability follows) {
        ServerType type = place.type();
        boolean listed = kinds.contains(kind.written());
        if (kind == Matter.FOLLOWS && type.can().containsKey(follows)) {
            return follows(type.ability(follows), listed);
        }
        if (!listed) {
            ServerOutlook.ByHand byHand = type.outlook().byHand();
            boolean without =
                    (follows == Capability.EXPORT_FOLLOWS ? byHand.exports() : byHand.imports()).contains(kind);
            return without
                    ? new Judgement(Ability.Answer.BY_HAND, "", byHand.sure())
                    : new Judgement(Ability.Answer.NO, "", type.sure());
        }
        ServerOutlook.Stretch stretch = type.outlook().files().get(kind);
        if (stretch == null) {
            return new Judgement(Ability.Answer.YES, "", type.sure());
        }
        VersionRange range = follows == Capability.EXPORT_FOLLOWS ? stretch.exports() : stretch.imports();
        boolean there = range.contains(
                place.software().version().major(), place.software().version().minor());
        return there
                ? new Judgement(Ability.Answer.YES, "", type.sure())
                : new Judgement(
                        Ability.Answer.NO,
                        "It runs " + place.calledWithVersion() + ", and such a file exists " + since(range) + ".",
                        Sure.A);
    }

    /** A file in a form that only this server type knows is no file for another one. */
    private static Judgement follows(Ability ability, boolean listed) {
        return ability.answer() == Ability.Answer.YES && !listed
                ? new Judgement(Ability.Answer.BY_HAND, ability.because(), ability.sure())
                : Judgement.of(ability);
    }

    private static String since(VersionRange range) {
        String written = range.toString();
        return written.startsWith(">=") ? "from " + written.substring(2).strip() + " on" : "in versions " + written;
    }

    private boolean happens(Matter matter, ServerOutlook.Side side) {
        boolean old = side == ServerOutlook.Side.OLD;
        return switch (matter) {
            case ACCOUNT, PROFILE, POSTS, LIKES, REST -> true;
            case ANNOUNCEMENT ->
                isMove()
                        && (old ? fromAbility(Capability.ANNOUNCE) : toAbility(Capability.ANNOUNCE)).answer()
                                != Ability.Answer.NO;
            case ALIAS, MOVE, FOLLOWERS -> isMove();
            case REDIRECT -> isMove() || fromAbility(Capability.REDIRECT).answer() != Ability.Answer.NO;
            case ARCHIVE, EXPORT -> true;
            case IMPORT -> FILES.stream().anyMatch(this::isByFile);
            case FOLLOWS, LISTS, MUTES, BLOCKS, DOMAIN_BLOCKS, BOOKMARKS, FILTERS -> isTakenAlong(matter);
        };
    }
}
