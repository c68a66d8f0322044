package org.fediferry.outlook;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerTypes;

/** Two accounts of the tests' own, on small server types of the tests' own. */
final class Samples {

    private Samples() {}

    private static final ServerTypes TYPES = new ServerTypes(Path.of("src/test/resources/outlook-types"));
    static final String OLD = "ada@harbour.example";
    static final String NEW = "ada@lantern.example";

    static FakeFacts usual() {
        return new FakeFacts().with(OLD, FakeFacts.ordinary(1200, 340, 2310)).with(NEW, FakeFacts.ordinary(3, 12, 0));
    }

    static Profile profile(Known<Boolean> locked, String movedTo) {
        return new Profile(
                Known.of(true), Known.of(true), Known.of(1L), Known.of(1L), Known.of(1L), locked, Known.of(movedTo));
    }

    static Outlook outlook(String from, String to, FakeFacts facts) {
        return Outlook.of(party(from, OLD, facts), party(to, NEW, facts), Optional.empty(), Collected.NOTHING, facts);
    }

    static Party party(String software, String handle, FakeFacts facts) {
        Handle parsed = Handle.parse(handle);
        return Party.of(place(software, parsed.domain()), Optional.of(parsed), facts);
    }

    static Place place(String software, String domain) {
        String[] words = software.split(" ", 2);
        return new Place(
                TYPES.all().stream()
                        .filter(type -> type.name().equals(words[0]))
                        .findFirst()
                        .orElseThrow(),
                new Software(words[0], Version.parse(words.length == 1 ? "" : words[1])),
                URI.create("https://" + domain),
                domain);
    }

    static Item item(Outlook outlook, Matter matter) {
        return outlook.items().stream()
                .filter(item -> item.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    static Map<Matter, Way> ways(Outlook outlook) {
        return outlook.items().stream().collect(Collectors.toMap(Item::matter, Item::way));
    }

    static List<String> texts(List<Point> points) {
        return points.stream().map(Point::text).toList();
    }

    static List<String> urgent(Outlook outlook) {
        return outlook.before().stream().filter(Point::urgent).map(Point::text).toList();
    }
}
