package org.fediferry.outlook;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Capability;
import org.fediferry.scenario.Matter;

/** Under which conditions something works that does: what a server type says of an ability that it has. */
record Conditions(Pair pair) {

    List<Point> on(Matter matter) {
        List<Point> points = new ArrayList<>();
        if (matter == Matter.FOLLOWERS) {
            add(points, matter, pair.from(), Capability.MOVE_OUT);
            add(points, matter, pair.to(), Capability.MOVE_IN);
        } else if (matter == Matter.FOLLOWS) {
            add(points, matter, pair.from(), Capability.EXPORT_FOLLOWS);
            add(points, matter, pair.to(), Capability.IMPORT_FOLLOWS);
        }
        return points;
    }

    private static void add(List<Point> points, Matter matter, Party party, Capability capability) {
        Ability ability = party.place().type().ability(capability);
        if (ability.answer() == Ability.Answer.YES && !ability.because().isEmpty()) {
            points.add(Point.of(matter.written(), Sentence.of(ability.because()), ability.sure()));
        }
    }
}
