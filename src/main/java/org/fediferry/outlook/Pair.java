package org.fediferry.outlook;

import java.util.List;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.Sure;
import org.fediferry.step.VersionRange;

/** Two accounts, and what works between their servers. */
record Pair(Party from, Party to) {

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
            return new Judgement(Ability.Answer.NO, "", type.sure());
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
                        "it runs " + place.calledWithVersion() + ", and such a file exists " + since(range),
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

    /** Whether a remark of a side's server type is about something that happens between these two. */
    boolean concerns(ServerOutlook.Remark remark, ServerOutlook.Side side) {
        return remark.as() == side && happens(remark.about(), side);
    }

    private boolean happens(Matter matter, ServerOutlook.Side side) {
        boolean old = side == ServerOutlook.Side.OLD;
        return switch (matter) {
            case ACCOUNT, PROFILE, POSTS, REST -> true;
            case ANNOUNCEMENT ->
                isMove()
                        && (old ? fromAbility(Capability.ANNOUNCE) : toAbility(Capability.ANNOUNCE)).answer()
                                != Ability.Answer.NO;
            case ALIAS, MOVE, FOLLOWERS -> isMove();
            case REDIRECT -> isMove() || fromAbility(Capability.REDIRECT).answer() != Ability.Answer.NO;
            case ARCHIVE, EXPORT -> true;
            case IMPORT -> FILES.stream().anyMatch(this::isByFile);
            case FOLLOWS, LISTS, MUTES, BLOCKS, DOMAIN_BLOCKS, BOOKMARKS, FILTERS ->
                works(out(matter)) && works(in(matter));
        };
    }
}
