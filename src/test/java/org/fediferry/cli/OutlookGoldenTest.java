package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.outlook.Collected;
import org.fediferry.outlook.FakeFacts;
import org.fediferry.outlook.Party;
import org.fediferry.outlook.Place;
import org.fediferry.outlook.Proposal;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * What people are told of every pair of server types that there is, word by word. A new server type fails until its
 * files are here: run with {@code -Dkeep} and read what they say.
 */
@Test(groups = "unit")
public class OutlookGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/outlooks");
    private static final List<ServerType> TYPES = new ServerTypes(Path.of("scenarios")).all();

    /** Made of the parts whose tests are beside them: a busy account, and an empty one. */
    private static final FakeFacts FACTS = new FakeFacts()
            .with("ada@harbour.example", FakeFacts.ordinary(1200, 340, 2310))
            .with("ada@lantern.example", FakeFacts.ordinary(3, 0, 1))
            .blocking(
                    new DomainBlock("bad.example", "", true),
                    new DomainBlock("worse.example", "", true),
                    new DomainBlock("loud.example", "", false));

    @DataProvider
    public Object[][] pairs() {
        List<Object[]> pairs = new ArrayList<>();
        for (ServerType from : TYPES) {
            for (ServerType to : TYPES) {
                pairs.add(new Object[] {from.name(), to.name()});
            }
        }
        return pairs.toArray(Object[][]::new);
    }

    @Test(dataProvider = "pairs")
    public void tellsPeopleWhatTheyAreTold(String from, String to) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OutlookPrinter printer =
                new OutlookPrinter(proposal(from, to), new Terminal(out, out, false), new Paragraphs(out, 80));
        printer.print();
        printer.printNext();

        assertThat(text.toString()).doesNotContain("..", ": .", "null", "Optional");
        compare(from + "-to-" + to + ".txt", text.toString());
    }

    @Test(dataProvider = "pairs")
    public void tellsProgramsTheSame(String from, String to) throws IOException {
        compare(from + "-to-" + to + ".json", JsonOutput.of(OutlookJson.of(proposal(from, to))) + "\n");
    }

    public void everyFileBelongsToAPair() throws IOException {
        List<String> wanted = Stream.of(pairs())
                .flatMap(pair -> Stream.of(pair[0] + "-to-" + pair[1] + ".txt", pair[0] + "-to-" + pair[1] + ".json"))
                .toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).isSubsetOf(wanted);
        }
    }

    private static void compare(String name, String actual) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (System.getProperty("keep") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(golden).exists();
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static Proposal proposal(String from, String to) {
        try {
            Proposals proposals = new Proposals(
                    new Home(Path.of("")),
                    FediferrySettings.read(Path.of("no-such-file.conf")),
                    new PublicWeb(WebOptions.ofVersion("test")),
                    FACTS);
            return proposals.between(party(from, "harbour.example"), party(to, "lantern.example"), Collected.NOTHING);
        } catch (Refused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On the newest version that is described; services have their own domain. */
    private static Party party(String name, String domain) {
        ServerType type = TYPES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        boolean service = type.recognition().isService();
        String there = service ? type.recognition().domains().get(0) : domain;
        String version = service ? "" : type.covered().get(type.covered().size() - 1);
        Place place =
                new Place(type, new Software(name, Version.parse(version)), URI.create("https://" + there), there);
        return Party.of(place, Optional.of(new Handle("ada", there)), FACTS);
    }
}
