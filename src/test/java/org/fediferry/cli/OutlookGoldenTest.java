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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.outlook.Collected;
import org.fediferry.outlook.FakeFacts;
import org.fediferry.outlook.Item;
import org.fediferry.outlook.Known;
import org.fediferry.outlook.Outlook;
import org.fediferry.outlook.Party;
import org.fediferry.outlook.Place;
import org.fediferry.outlook.Profile;
import org.fediferry.outlook.Proposal;
import org.fediferry.outlook.Way;
import org.fediferry.scenario.Matter;
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

    private static final String ON_LANTERN = "lovelace@lantern.example";

    /** A busy account and a new one, on servers that show as much of them as those of their type do. */
    private static FakeFacts facts(String from, String to) {
        return new FakeFacts()
                .with("ada@harbour.example", ordinary(from, "harbour.example", 1200, 340, 2310))
                .with(ON_LANTERN, ordinary(to, "lantern.example", 3, 0, 1))
                .blocking(
                        new DomainBlock("bad.example", "", true),
                        new DomainBlock("worse.example", "", true),
                        new DomainBlock("loud.example", "", false));
    }

    /** GoToSocial shows neither numbers nor actors to strangers, Pixelfed no numbers (the journeys to them say so). */
    private static Profile ordinary(String type, String server, long followers, long follows, long posts) {
        return switch (type) {
            case "gotosocial" -> {
                String closed = "its public profile is shown to other servers only";
                yield Profile.closed(
                        server + " shows numbers to signed-in people only",
                        Known.unknown(closed),
                        Known.unknown(closed));
            }
            case "pixelfed" -> Profile.closed(server + " shows no numbers in public", Known.of(false), Known.of(""));
            default -> FakeFacts.ordinary(followers, follows, posts);
        };
    }

    @DataProvider
    public Object[][] situations() {
        String shut = "harbour.example shows numbers to signed-in people only";
        return new Object[][] {
            {"numbers-not-known", old(Profile.closed(shut, Known.of(false), Known.of(""))), lantern()},
            {"target-locked", fresh(Profile.closed("it is hidden", Known.of(true), Known.of(""))), lantern()},
            {"too-many-follows", old(FakeFacts.ordinary(1200, 8000, 2310)), lantern()},
            {"server-only", facts("mastodon", "mastodon"), Optional.empty()},
            {"accounts-missing", old(Profile.missing()).with(ON_LANTERN, Profile.missing()), lantern()},
            {"alias-there", facts("mastodon", "mastodon").withAlias(), lantern()},
        };
    }

    private static Optional<Handle> lantern() {
        return Optional.of(Handle.parse(ON_LANTERN));
    }

    private static FakeFacts old(Profile profile) {
        return facts("mastodon", "mastodon").with("ada@harbour.example", profile);
    }

    private static FakeFacts fresh(Profile profile) {
        return facts("mastodon", "mastodon").with(ON_LANTERN, profile);
    }

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
    public void tellsPeopleWhatTheyAreTold(String from, String to) throws Refused, IOException {
        String text = text(proposal(from, to));

        assertThat(text).doesNotContain("..", ": .", "null", "Optional", "(A)", "(B)", "(C)", "(A ");
        compare(from + "-to-" + to + ".txt", text);
    }

    @Test(dataProvider = "pairs")
    public void tellsProgramsTheSame(String from, String to) throws Refused, IOException {
        compare(from + "-to-" + to + ".json", JsonOutput.of(OutlookJson.of(proposal(from, to))) + "\n");
    }

    @Test(dataProvider = "situations")
    public void tellsPeopleWhatIsSpecial(String name, FakeFacts facts, Optional<Handle> to)
            throws Refused, IOException {
        Proposals proposals = proposals(facts);
        Party fresh = Party.of(place("mastodon", "lantern.example"), to, facts);

        compare(
                "situation-" + name + ".txt",
                text(proposals.between(party("mastodon", "ada@harbour.example", facts), fresh, Collected.NOTHING)));
    }

    /** What travels as a file does not stay behind a few lines later. */
    @Test(dataProvider = "pairs")
    public void saysOfNothingThatItTravelsAndStays(String from, String to) throws Refused {
        Outlook outlook = proposal(from, to).outlook();
        String said = outlook.advice().because().toLowerCase(Locale.ROOT);

        for (Item item : outlook.items()) {
            if (item.matter() == Matter.FOLLOWERS || said.isEmpty()) {
                continue;
            }
            assertThat(Pattern.compile("\\b" + item.title().toLowerCase(Locale.ROOT) + "\\b.* travel as files")
                            .matcher(said)
                            .find())
                    .as(item.title() + " in: " + said)
                    .isEqualTo(item.way() == Way.BY_FILE);
        }
    }

    public void everyFileBelongsToAPair() throws IOException {
        List<String> wanted = Stream.concat(
                        Stream.of(pairs())
                                .flatMap(pair -> Stream.of(
                                        pair[0] + "-to-" + pair[1] + ".txt", pair[0] + "-to-" + pair[1] + ".json")),
                        Stream.of(situations()).map(each -> "situation-" + each[0] + ".txt"))
                .toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).isSubsetOf(wanted);
        }
    }

    private static String text(Proposal proposal) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OutlookPrinter printer = new OutlookPrinter(proposal, new Terminal(out, out, false), new Paragraphs(out, 80));
        printer.print();
        printer.printNext();
        return text.toString();
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

    private static Proposal proposal(String from, String to) throws Refused {
        FakeFacts facts = facts(from, to);
        return proposals(facts)
                .between(
                        party(from, "ada@" + domain(from, "harbour.example"), facts),
                        party(to, "lovelace@" + domain(to, "lantern.example"), facts),
                        Collected.NOTHING);
    }

    private static Proposals proposals(FakeFacts facts) throws Refused {
        return new Proposals(
                new Home(Path.of("")),
                FediferrySettings.read(Path.of("no-such-file.conf")),
                new CommandLines("fediferry", Optional.empty()),
                new PublicWeb(WebOptions.ofVersion("test")),
                facts);
    }

    private static ServerType type(String name) {
        return TYPES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Services have their own domain. */
    private static String domain(String type, String domain) {
        return type(type).recognition().isService()
                ? type(type).recognition().domains().get(0)
                : domain;
    }

    private static Party party(String type, String handle, FakeFacts facts) {
        Handle parsed = Handle.parse(handle);
        return Party.of(place(type, parsed.domain()), Optional.of(parsed), facts);
    }

    /** On the newest version that is described. */
    private static Place place(String name, String domain) {
        ServerType type = type(name);
        Software software = type.recognition().isService()
                ? Software.unversioned(name)
                : new Software(
                        name, Version.parse(type.covered().get(type.covered().size() - 1)));
        return new Place(type, software, URI.create("https://" + domain), domain);
    }
}
