package org.fediferry.outlook;

import java.util.List;
import java.util.stream.Stream;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;

/** What the two server types have to say about what happens between them. */
record Remarks(Pair pair) {

    List<Point> when(ServerOutlook.Moment moment) {
        return points(moment).toList();
    }

    List<Point> on(Matter matter, ServerOutlook.Moment moment) {
        return points(moment)
                .filter(point -> point.key().equals(matter.written()))
                .toList();
    }

    /** Those of the new server first: what is wrong there cannot be mended after the move. */
    private Stream<Point> points(ServerOutlook.Moment moment) {
        return Stream.concat(points(ServerOutlook.Side.NEW, moment), points(ServerOutlook.Side.OLD, moment));
    }

    private Stream<Point> points(ServerOutlook.Side side, ServerOutlook.Moment moment) {
        return pair.remarks(side).filter(remark -> remark.when() == moment).map(remark -> {
            boolean done = !remark.doneBy().isEmpty() && pair.does(pair.party(side), remark.doneBy());
            return new Point(remark.about().written(), remark.say(), remark.sure(), remark.urgent(), false)
                    .doneByJourney(done);
        });
    }
}
