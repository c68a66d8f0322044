package org.fediferry.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerOutlook;
import org.fediferry.scenario.Sure;

/** How long the parts take. */
record Times(Pair pair) {

    List<Span> all() {
        List<Span> spans = new ArrayList<>();
        add(spans, Matter.EXPORT, pair.from(), "Exporting the lists");
        add(spans, Matter.ARCHIVE, pair.from(), "The archive of posts and media");
        if (Pair.FILES.stream().anyMatch(pair::isByFile)) {
            need(spans, Matter.IMPORT, pair.to(), "Importing the lists");
        }
        if (pair.isMove()) {
            need(spans, Matter.ALIAS, pair.to(), "Until the alias can be seen everywhere");
            Party telling = time(pair.from(), Matter.MOVE).isPresent() ? pair.from() : pair.to();
            need(spans, Matter.MOVE, telling, "Until the followers have arrived");
        }
        return List.copyOf(spans);
    }

    /** Of what happens in any case: that nobody knows is worth knowing. */
    private static void need(List<Span> spans, Matter matter, Party party, String part) {
        if (time(party, matter).isPresent()) {
            add(spans, matter, party, part);
        } else {
            spans.add(new Span(matter.written(), part, "not known", Sure.C, "nothing about it is published"));
        }
    }

    private static void add(List<Span> spans, Matter matter, Party party, String part) {
        time(party, matter)
                .ifPresent(
                        time -> spans.add(new Span(matter.written(), part, time.time(), time.sure(), time.because())));
    }

    private static Optional<ServerOutlook.Time> time(Party party, Matter matter) {
        return Optional.ofNullable(party.place().type().outlook().takes().get(matter));
    }
}
