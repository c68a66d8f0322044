package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.ServerTypes;
import org.fediferry.scenario.Sure;
import org.testng.annotations.Test;

/** What is said of two accounts, rule by rule, with server types of the test's own. */
@Test(groups = "unit")
public class OutlookTest {

    private static final ServerTypes TYPES = new ServerTypes(Path.of("src/test/resources/outlook-types"));
    private static final String OLD = "ada@harbour.example";
    private static final String NEW = "ada@lantern.example";

    public void movesFollowersWhereBothServersDo() {
        Outlook outlook = outlook("open 2.0", "open 2.0", usual());

        Item followers = item(outlook, Matter.FOLLOWERS);
        assertThat(followers.way()).isEqualTo(Way.BY_ITSELF);
        assertThat(followers.count()).isEqualTo(Known.of(1200L));
        assertThat(followers.sure())
                .as("the less certain of leaving and arriving")
                .isEqualTo(Sure.B);
        assertThat(outlook.answer())
                .isEqualTo("Your 1,200 followers can move to @ada@lantern.example by themselves."
                        + " Your posts stay on harbour.example.");
        assertThat(outlook.advice().choice()).isEqualTo(Advice.Choice.MIGRATE_AND_EXPORT);
    }

    public void saysWhyNobodyCanMove() {
        Outlook outlook = outlook("open 2.0", "shut 1.0", usual());

        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.STAYS);
        assertThat(item(outlook, Matter.FOLLOWERS).text()).contains(": nobody is let in.");
        assertThat(outlook.answer()).startsWith("There is no move from harbour.example to lantern.example: nobody is");
        assertThat(outlook.forGood())
                .extracting(Point::key)
                .as("of a move that there is not")
                .containsExactly("nothing");
        assertThat(texts(outlook.before())).noneMatch(text -> text.contains("alias"));
        assertThat(outlook.times()).extracting(Span::key).doesNotContain("move", "alias");
    }

    public void advisesNeitherWhereNothingFits() {
        assertThat(outlook("shut 1.0", "shut 1.0", usual()).advice().choice()).isEqualTo(Advice.Choice.NEITHER);
        assertThat(outlook("shut 1.0", "open 2.0", usual()).advice().choice())
                .as("mutes, and follows by hand")
                .isEqualTo(Advice.Choice.EXPORT);
        assertThat(outlook("helping 1.0", "service", usual()).advice().choice()).isEqualTo(Advice.Choice.MIGRATE);
    }

    public void knowsWhatNobodyHasSaid() {
        Outlook outlook = outlook("silent 1.0", "open 2.0", usual());

        assertThat(outlook.advice().choice()).isEqualTo(Advice.Choice.UNKNOWN);
        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.UNKNOWN);
        assertThat(item(outlook, Matter.FOLLOWERS).sure()).isEqualTo(Sure.C);
        assertThat(item(outlook, Matter.REDIRECT).way()).isEqualTo(Way.UNKNOWN);
    }

    public void saysWhatOnlyThePersonCanDo() {
        Outlook outlook = outlook("open 2.0", "helping 1.0", usual());

        assertThat(item(outlook, Matter.FOLLOWERS).text()).contains("each follower is let in at the gate");
        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.BY_HAND);
        assertThat(item(outlook, Matter.FOLLOWS).way()).isEqualTo(Way.BY_HAND);
        assertThat(item(outlook, Matter.FOLLOWS).text()).contains("you drag the file into the window");
        assertThat(texts(outlook.before())).anyMatch(text -> text.contains("it is in a window of its own"));
    }

    public void takesAFileOnlyWhereOneGivesAndTheOtherTakes() {
        Outlook outlook = outlook("open 2.0", "open 2.0", usual());
        assertThat(ways(outlook))
                .containsEntry(Matter.FOLLOWS, Way.BY_FILE)
                .containsEntry(Matter.MUTES, Way.BY_FILE)
                .containsEntry(Matter.FILTERS, Way.BY_FILE)
                .containsEntry(Matter.BOOKMARKS, Way.STAYS)
                .containsEntry(Matter.POSTS, Way.STAYS)
                .containsEntry(Matter.PROFILE, Way.BY_HAND);

        assertThat(item(outlook("open 2.0", "shut 1.0", usual()), Matter.MUTES).text())
                .contains("which lantern.example does not take in");
        assertThat(item(outlook("shut 1.0", "open 2.0", usual()), Matter.LISTS).text())
                .contains("no file of them from harbour.example");
    }

    public void looksAtTheVersions() {
        assertThat(item(outlook("open 1.0", "open 2.0", usual()), Matter.FILTERS)
                        .text())
                .isEqualTo(
                        "There is no file of them from harbour.example: it runs Open Sea 1.0.0, and such a file exists"
                                + " from 2.0 on.");
        assertThat(item(outlook("open 2.0", "open 1.0", usual()), Matter.FILTERS)
                        .text())
                .contains("lantern.example does not take in: it runs Open Sea 1.0.0");
        assertThat(outlook("open 0.9", "open 2.0", usual()).before())
                .anyMatch(point -> point.urgent() && point.key().equals("version"));
    }

    public void takesFollowsWhereTheListsOfFilesAloneSaySo() {
        assertThat(item(outlook("shut 1.0", "open 2.0", usual()), Matter.FOLLOWS)
                        .text())
                .isEqualTo("They can be taken, with your own hands: ask for the ZIP.");
        assertThat(item(outlook("open 2.0", "shut 1.0", usual()), Matter.FOLLOWS)
                        .text())
                .isEqualTo(
                        "There is no list that lantern.example takes in: no import has been seen. Follow them again by"
                                + " hand.");
        assertThat(item(outlook("silent 1.0", "open 2.0", usual()), Matter.FOLLOWS)
                        .text())
                .startsWith("There is no list of them from harbour.example");
    }

    public void saysWhereTheOldAddressLeads() {
        assertThat(item(outlook("open 2.0", "open 2.0", usual()), Matter.REDIRECT)
                        .way())
                .isEqualTo(Way.BY_ITSELF);
        assertThat(item(outlook("open 2.0", "shut 1.0", usual()), Matter.REDIRECT)
                        .text())
                .contains("without moving anybody");
        assertThat(item(outlook("shut 1.0", "open 2.0", usual()), Matter.REDIRECT)
                        .way())
                .isEqualTo(Way.STAYS);
    }

    public void warnsOfALockedTarget() {
        FakeFacts facts = usual().with(NEW, profile(Known.of(true), ""));

        assertThat(urgent(outlook("open 2.0", "open 2.0", facts)))
                .singleElement()
                .asString()
                .contains("by hand", "request");
        assertThat(urgent(outlook("open 2.0", "shut 1.0", facts)))
                .as("nobody is moved there")
                .isEmpty();
        assertThat(urgent(outlook("open 2.0", "open 2.0", usual().with(NEW, profile(Known.unknown("hidden"), "")))))
                .isEmpty();
    }

    public void warnsOfAccountsThatHaveMoved() {
        FakeFacts target = usual().with(NEW, profile(Known.of(false), "@ada@reef.example"));
        assertThat(urgent(outlook("open 2.0", "open 2.0", target)))
                .singleElement()
                .asString()
                .contains("@ada@lantern.example has moved to @ada@reef.example itself");

        FakeFacts source = usual().with(OLD, profile(Known.of(false), "@ada@lantern.example"));
        assertThat(urgent(outlook("open 2.0", "open 2.0", source)))
                .singleElement()
                .asString()
                .contains("redirects to @ada@lantern.example already");
    }

    public void warnsOfAccountsThatAreNotThere() {
        FakeFacts facts = usual().with(OLD, Profile.missing()).with(NEW, Profile.missing());

        assertThat(urgent(outlook("open 2.0", "open 2.0", facts)))
                .hasSize(2)
                .anyMatch(text -> text.contains("Check the spelling of the old account"))
                .anyMatch(text -> text.contains("Create it"));
        assertThat(outlook("open 2.0", "open 2.0", facts).answer()).startsWith("Your followers can move");
    }

    public void asksForAnAccountWhereOnlyAServerWasNamed() {
        Party to =
                new Party(place("open 2.0", "lantern.example"), Optional.empty(), Profile.unknown("nobody was named"));

        Outlook outlook = Outlook.of(party("open 2.0", OLD, usual()), to, Collected.NOTHING, usual());

        assertThat(urgent(outlook)).containsExactly("Create your account on lantern.example and fill in its profile.");
        assertThat(texts(outlook.before())).anyMatch(text -> text.startsWith("Your account on lantern.example must"));
    }

    public void foreseesARefusedListOfFollows() {
        FakeFacts many = usual().with(OLD, FakeFacts.ordinary(1200, 7600, 10));
        assertThat(urgent(outlook("open 2.0", "open 2.0", many)))
                .singleElement()
                .asString()
                .contains("7,500", "7,612");

        FakeFacts famous = many.with(NEW, FakeFacts.ordinary(7000, 12, 0));
        assertThat(urgent(outlook("open 2.0", "open 2.0", famous)))
                .as("1.1 times the followers is more")
                .isEmpty();

        FakeFacts exactly = usual().with(OLD, FakeFacts.ordinary(1200, 7488, 10));
        assertThat(urgent(outlook("open 2.0", "open 2.0", exactly)))
                .as("7,488 and 12 are 7,500")
                .isEmpty();
    }

    public void saysTheLimitWhereNobodyKnowsTheNumber() {
        FakeFacts facts = usual().with(OLD, Profile.unknown("hidden"));

        assertThat(outlook("open 2.0", "open 2.0", facts).before())
                .anyMatch(point -> point.key().equals("follow-limit")
                        && !point.urgent()
                        && point.text().endsWith("How many you follow is not public."));
    }

    public void saysWhetherTheAliasIsThere() {
        assertThat(texts(outlook("open 2.0", "open 2.0", usual()).before()))
                .anyMatch(text -> text.contains("must say in public that @ada@harbour.example is yours"));
        assertThat(texts(outlook("open 2.0", "open 2.0", usual().withAlias()).before()))
                .contains("@ada@lantern.example names @ada@harbour.example as your older account already.");
    }

    public void countsBlockedDomains() {
        FakeFacts facts = usual().blocking(
                        new DomainBlock("bad.example", "", true),
                        new DomainBlock("sp**.example", digestOf("spam.example"), true),
                        new DomainBlock("loud.example", "", false));
        List<String> mine = List.of("sub.bad.example", "SPAM.example", "loud.example", "own.example");
        Collected collected = new Collected(Map.of(Matter.DOMAIN_BLOCKS, 4L), mine);

        Outlook outlook = Outlook.of(party("open 2.0", OLD, facts), party("open 2.0", NEW, facts), collected, facts);

        Overlap overlap = outlook.domainBlocks().orElseThrow();
        assertThat(overlap.whole()).isEqualTo(Known.of(2L));
        assertThat(overlap.partly()).isEqualTo(1);
        assertThat(overlap.worthTaking()).contains(List.of("loud.example", "own.example"));
        assertThat(item(outlook, Matter.DOMAIN_BLOCKS).count()).isEqualTo(Known.of(4L));
        assertThat(texts(item(outlook, Matter.DOMAIN_BLOCKS).notes()))
                .containsExactly(
                        "The server lantern.example blocks 2 servers for everybody and limits 1 more; 2 of your 4 are"
                                + " among them. Worth taking: 2 (loud.example, own.example).");
    }

    public void saysWhyBlockedDomainsAreNotCounted() {
        Outlook hidden =
                outlook("open 2.0", "open 2.0", usual().hidingBlocks("it shows its list to signed-in people only"));
        assertThat(texts(item(hidden, Matter.DOMAIN_BLOCKS).notes()))
                .containsExactly(
                        "Which servers lantern.example blocks anyway cannot be seen: it shows its list to signed-in"
                                + " people only. Take yours.");
        assertThat(hidden.domainBlocks().orElseThrow().whole().value()).isEmpty();

        Outlook open = outlook("open 2.0", "open 2.0", usual().blocking());
        assertThat(texts(item(open, Matter.DOMAIN_BLOCKS).notes()))
                .singleElement()
                .asString()
                .contains("--exports");
        assertThat(outlook("open 2.0", "shut 1.0", usual()).domainBlocks()).isEmpty();
    }

    public void passesOnWhatTheServerTypesRemark() {
        Outlook outlook = outlook("open 2.0", "open 2.0", usual());

        assertThat(texts(outlook.before())).containsSubsequence("Hoist the flag.", "Say goodbye.");
        assertThat(texts(outlook.forGood())).contains("Nobody comes back.");
        assertThat(outlook.forGood().get(0).text()).startsWith("For 30 days after the move @ada@harbour.example");
        assertThat(texts(outlook.after())).contains("Keep the key.");
        assertThat(texts(item(outlook, Matter.LISTS).notes())).containsExactly("Lists follow everybody.");
        assertThat(outlook.times())
                .contains(new Span("import", "Importing the lists", "a while", Sure.C, "nobody has measured it"))
                .anyMatch(span -> span.time().equals("6 days"));
        assertThat(texts(outlook("open 2.0", "shut 1.0", usual()).before()))
                .as("remarks about a move that there is not")
                .doesNotContain("Say goodbye.");
    }

    public void saysThatNobodyKnowsHowLongItTakes() {
        assertThat(outlook("open 2.0", "helping 1.0", usual()).times())
                .contains(new Span(
                        "alias",
                        "Until the alias can be seen everywhere",
                        "not known",
                        Sure.C,
                        "nothing about it is published"));
    }

    public void keepsTheRedirectForWhatFollowsAMove() {
        assertThat(texts(outlook("open 2.0", "open 2.0", usual()).after()))
                .anyMatch(text -> text.contains("its redirect"));
        assertThat(texts(outlook("open 2.0", "shut 1.0", usual()).after()))
                .noneMatch(text -> text.contains("redirect"));
    }

    public void saysUnderWhichConditionsItWorks() {
        assertThat(texts(item(outlook("open 2.0", "generous 1.0", usual()), Matter.FOLLOWERS)
                        .notes()))
                .contains("On lantern.example: they are counted in the evening.");
        assertThat(texts(outlook("open 2.0", "generous 1.0", usual()).before()))
                .anyMatch(text -> text.contains("On lantern.example: it wants an address. Only the new account"));
        assertThat(item(outlook("generous 1.0", "open 2.0", usual()), Matter.REDIRECT)
                        .way())
                .as("a move redirects, also where nothing else does")
                .isEqualTo(Way.BY_ITSELF);
    }

    public void knowsTheSameServer() {
        FakeFacts facts = usual().with("eve@harbour.example", FakeFacts.ordinary(1, 1, 1));
        Outlook outlook = Outlook.of(
                party("open 2.0", OLD, facts),
                party("open 2.0", "eve@harbour.example", facts),
                Collected.NOTHING,
                facts);

        assertThat(outlook.answer()).endsWith("Your posts stay under the old name.");
        assertThat(item(outlook, Matter.FOLLOWERS).text()).startsWith("Those on harbour.example change over at once");
    }

    private static FakeFacts usual() {
        return new FakeFacts().with(OLD, FakeFacts.ordinary(1200, 340, 2310)).with(NEW, FakeFacts.ordinary(3, 12, 0));
    }

    private static Profile profile(Known<Boolean> locked, String movedTo) {
        return new Profile(Known.of(true), Known.of(1L), Known.of(1L), Known.of(1L), locked, Known.of(movedTo));
    }

    private static Outlook outlook(String from, String to, FakeFacts facts) {
        return Outlook.of(party(from, OLD, facts), party(to, NEW, facts), Collected.NOTHING, facts);
    }

    private static Party party(String software, String handle, FakeFacts facts) {
        Handle parsed = Handle.parse(handle);
        return Party.of(place(software, parsed.domain()), Optional.of(parsed), facts);
    }

    private static Place place(String software, String domain) {
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

    private static Item item(Outlook outlook, Matter matter) {
        return outlook.items().stream()
                .filter(item -> item.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Matter, Way> ways(Outlook outlook) {
        return outlook.items().stream().collect(Collectors.toMap(Item::matter, Item::way));
    }

    private static List<String> texts(List<Point> points) {
        return points.stream().map(Point::text).toList();
    }

    private static List<String> urgent(Outlook outlook) {
        return outlook.before().stream().filter(Point::urgent).map(Point::text).toList();
    }

    /** The SHA-256 of "spam.example", which a server publishes where it hides letters of the name. */
    private static String digestOf(String domain) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(domain.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
