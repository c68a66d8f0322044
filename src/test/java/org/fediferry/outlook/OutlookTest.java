package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.outlook.Samples.OLD;
import static org.fediferry.outlook.Samples.item;
import static org.fediferry.outlook.Samples.outlook;
import static org.fediferry.outlook.Samples.party;
import static org.fediferry.outlook.Samples.texts;
import static org.fediferry.outlook.Samples.usual;
import static org.fediferry.outlook.Samples.ways;

import java.util.Optional;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Sure;
import org.testng.annotations.Test;

/** What becomes of what belongs to an account, rule by rule. */
@Test(groups = "unit")
public class OutlookTest {

    public void movesFollowersWhereBothServersDo() {
        Outlook outlook = outlook("open 2.0", "open 2.0", usual());

        Item followers = item(outlook, Matter.FOLLOWERS);
        assertThat(followers.way()).isEqualTo(Way.BY_ITSELF);
        assertThat(followers.count()).isEqualTo(Known.of(1200L));
        assertThat(followers.sure())
                .as("the less certain of leaving and arriving")
                .isEqualTo(Sure.B);
        assertThat(outlook.answer())
                .isEqualTo("Your 1,200 followers can probably move to @ada@lantern.example by themselves."
                        + " Your posts stay on harbour.example.");
        assertThat(outlook.advice().choice()).isEqualTo(Advice.Choice.MIGRATE_AND_EXPORT);
    }

    public void saysWhyNobodyCanMove() {
        Outlook outlook = outlook("open 2.0", "shut 1.0", usual());

        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.STAYS);
        assertThat(item(outlook, Matter.FOLLOWERS).text()).contains(" Nobody is let in.");
        assertThat(outlook.answer())
                .isEqualTo(
                        "There is no move from harbour.example to lantern.example: your followers stay, and so do your"
                                + " posts. Nobody is let in.");
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
        assertThat(outlook("odd 1.0", "open 2.0", usual()).advice().because()).contains("by hand");
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

        assertThat(item(outlook, Matter.FOLLOWERS).text()).contains("Each follower is let in at the gate.");
        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.BY_HAND);
        assertThat(item(outlook, Matter.FOLLOWS).way()).isEqualTo(Way.BY_HAND);
        assertThat(item(outlook, Matter.FOLLOWS).text()).contains("You drag the file into the window.");
        assertThat(texts(outlook.before()))
                .anyMatch(text -> text.contains("Only you can enter it. It is in a window of its own."));
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
                        "There is no file of them from harbour.example. It runs Open Sea 1.0.0, and such a file exists"
                                + " from 2.0 on.");
        assertThat(item(outlook("open 2.0", "open 1.0", usual()), Matter.FILTERS)
                        .text())
                .contains("lantern.example does not take in. It runs Open Sea 1.0.0");
        assertThat(outlook("open 0.9", "open 2.0", usual()).before())
                .anyMatch(point -> point.urgent() && point.key().equals("version"));
    }

    public void takesFollowsWhereTheListsOfFilesAloneSaySo() {
        assertThat(item(outlook("shut 1.0", "open 2.0", usual()), Matter.FOLLOWS)
                        .text())
                .isEqualTo("They can be taken, with your own hands. Ask for the ZIP.");
        assertThat(item(outlook("open 2.0", "shut 1.0", usual()), Matter.FOLLOWS)
                        .text())
                .isEqualTo(
                        "There is no list that lantern.example takes in. Follow them again by hand. No import has been"
                                + " seen.");
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

    public void saysUnderWhichConditionsItWorks() {
        assertThat(texts(item(outlook("open 2.0", "generous 1.0", usual()), Matter.FOLLOWERS)
                        .notes()))
                .contains("They are counted in the evening.");
        assertThat(texts(outlook("open 2.0", "generous 1.0", usual()).before()))
                .anyMatch(text -> text.contains("nobody is moved. It wants an address. Only the new account"));
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
                Optional.empty(),
                Collected.NOTHING,
                facts);

        assertThat(outlook.answer()).endsWith("Your posts stay under the old name.");
        assertThat(item(outlook, Matter.FOLLOWERS).text()).startsWith("Those on harbour.example change over at once");
    }

    public void takesNoFileThatOnlyItsOwnServerReads() {
        Item follows = item(outlook("odd 1.0", "open 2.0", usual()), Matter.FOLLOWS);

        assertThat(follows.way()).isEqualTo(Way.BY_HAND);
        assertThat(follows.text()).contains("As addresses that nobody else reads.");
    }

    public void namesWhatTravelsAsFilesAndNothingElse() {
        assertThat(outlook("open 2.0", "open 2.0", usual()).advice().because())
                .contains("Accounts you follow, lists, mutes, blocked domains and filters travel as files");
        assertThat(outlook("open 2.0", "leaky 1.0", usual().with(OLD, FakeFacts.ordinary(1, 1, 1)))
                        .advice()
                        .choice())
                .as("nobody should rely on it")
                .isEqualTo(Advice.Choice.UNKNOWN);
    }

    public void doesNotPromiseAMoveOfWhichAServerTypeWarns() {
        Outlook outlook = outlook("generous 1.0", "leaky 1.0", usual());

        assertThat(outlook.answer())
                .isEqualTo("Whether your 1,200 followers would arrive at @ada@lantern.example is doubtful. It takes in"
                        + " water. Your posts stay on harbour.example.");
        assertThat(item(outlook, Matter.FOLLOWERS).way()).isEqualTo(Way.UNKNOWN);
        assertThat(outlook.isGood()).isFalse();
        assertThat(outlook("generous 1.0", "generous 1.0", usual()).isGood()).isTrue();
        assertThat(outlook("open 2.0", "open 2.0", usual()).isGood())
                .as("second hand")
                .isFalse();
    }

    public void tellsWhatTheServerCannotFromWhatFediferryHasNoFlowFor() {
        Outlook outlook = outlook("open 2.0", "leaky 1.0", usual());
        assertThat(item(outlook, Matter.MUTES).way()).isEqualTo(Way.BY_HAND);
        assertThat(item(outlook, Matter.MUTES).text())
                .isEqualTo(
                        "Exported on harbour.example. The server lantern.example takes the file in too, but Fediferry has"
                                + " no flow for that: import it there yourself.");
        assertThat(item(outlook, Matter.DOMAIN_BLOCKS).text()).contains("which lantern.example does not take in");
        assertThat(item(outlook("leaky 1.0", "open 2.0", usual()), Matter.FILTERS)
                        .text())
                .contains("but Fediferry has no flow for the export: carry the file over yourself.");
        assertThat(item(outlook("leaky 1.0", "leaky 1.0", usual()), Matter.LISTS)
                        .text())
                .contains("no file of them");
    }

    public void saysWhereThereIsACopyOnly() {
        Outlook outlook = outlook("leaky 1.0", "open 2.0", usual());

        assertThat(item(outlook, Matter.LIKES).text()).isEqualTo("Only as a copy, in the hold; no server imports it.");
        assertThat(item(outlook, Matter.BLOCKS).text()).startsWith("Only as a copy, in the hold");
        assertThat(item(outlook("shut 1.0", "open 2.0", usual()), Matter.LIKES).text())
                .isEqualTo("There is no file of them from harbour.example.");
        assertThat(item(outlook("open 2.0", "open 2.0", usual()), Matter.LIKES).sure())
                .as("nobody has said")
                .isEqualTo(Sure.C);
    }

    public void knowsTheCommandForWhatIsTakenByHand() {
        assertThat(outlook("leaky 1.0", "open 2.0", usual()).command()).contains("bail out");
        assertThat(outlook("leaky 1.0", "shut 1.0", usual()).command())
                .as("nobody takes the file")
                .isEmpty();
    }

    public void doesNotVouchForARedirectToAServerOfAnotherType() {
        Item redirect = item(outlook("leaky 1.0", "shut 1.0", usual()), Matter.REDIRECT);

        assertThat(redirect.sure()).isEqualTo(Sure.C);
        assertThat(redirect.text()).contains("if harbour.example can look that profile up");
    }

    public void saysWhereAMovedAccountLeadsNobody() {
        Outlook outlook = outlook("odd 1.0", "open 2.0", usual());

        assertThat(item(outlook, Matter.REDIRECT).way()).isEqualTo(Way.STAYS);
        assertThat(texts(outlook.after())).noneMatch(text -> text.contains("redirect"));
    }
}
