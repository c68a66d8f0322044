package org.fediferry.outlook;

import java.util.ArrayList;
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
        List<Point> points = new ArrayList<>();
        add(points, pair.to(), ServerOutlook.Side.NEW, moment);
        add(points, pair.from(), ServerOutlook.Side.OLD, moment);
        return points.stream();
    }

    private void add(List<Point> points, Party party, ServerOutlook.Side side, ServerOutlook.Moment moment) {
        for (ServerOutlook.Remark remark : party.place().type().outlook().remarks()) {
            if (remark.when() == moment && pair.concerns(remark, side)) {
                points.add(Point.of(remark.about().written(), remark.say(), remark.sure()));
            }
        }
    }
}
