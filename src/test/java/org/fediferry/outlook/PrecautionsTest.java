package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.outlook.Samples.NEW;
import static org.fediferry.outlook.Samples.OLD;
import static org.fediferry.outlook.Samples.item;
import static org.fediferry.outlook.Samples.outlook;
import static org.fediferry.outlook.Samples.party;
import static org.fediferry.outlook.Samples.place;
import static org.fediferry.outlook.Samples.profile;
import static org.fediferry.outlook.Samples.texts;
import static org.fediferry.outlook.Samples.urgent;
import static org.fediferry.outlook.Samples.usual;

import java.util.Optional;
import org.fediferry.scenario.Matter;
import org.fediferry.scenario.Sure;
import org.testng.annotations.Test;

/** What to do before and after, what cannot be undone, and how long it takes. */
@Test(groups = "unit")
public class PrecautionsTest {

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
        assertThat(outlook("open 2.0", "open 2.0", facts).answer()).startsWith("Your followers can");
    }

    public void doesNotCallAProfileMissingThatOnlyDoesNotShare() {
        FakeFacts facts = usual().with(OLD, Profile.unfindable()).with(NEW, Profile.unfindable());

        Outlook outlook = outlook("open 2.0", "open 2.0", facts);

        assertThat(urgent(outlook))
                .singleElement()
                .asString()
                .startsWith("@ada@lantern.example cannot be found from other servers: sharing is off there, or");
        assertThat(texts(outlook.before()))
                .anyMatch(text -> text.startsWith("@ada@harbour.example cannot be found from other servers"))
                .noneMatch(text -> text.startsWith("There is no"));
    }

    public void saysNothingOfAFlowThatIsNotUsed() {
        assertThat(texts(outlook("open 2.0", "leaky 1.0", usual()).before())).doesNotContain("Bring a bucket.");
    }

    public void putsWhatIsUrgentFirst() {
        assertThat(outlook("open 2.0", "leaky 1.0", usual()).before().get(0).text())
                .isEqualTo("It takes in water. Keep a boat.");
    }

    public void asksForAnAccountWhereOnlyAServerWasNamed() {
        Party to =
                new Party(place("open 2.0", "lantern.example"), Optional.empty(), Profile.unknown("nobody was named"));

        Outlook outlook = Outlook.of(party("open 2.0", OLD, usual()), to, Optional.empty(), Collected.NOTHING, usual());

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

    public void passesOnWhatTheServerTypesRemark() {
        Outlook outlook = outlook("open 2.0", "open 2.0", usual());

        assertThat(texts(outlook.before())).containsSubsequence("Hoist the flag.", "Say goodbye.");
        assertThat(texts(outlook.forGood())).contains("Nobody comes back.");
        assertThat(outlook.forGood().get(1).text())
                .isEqualTo("For 30 days @ada@harbour.example cannot start another move.");
        assertThat(texts(outlook.after())).contains("Keep the key.");
        assertThat(texts(item(outlook, Matter.LISTS).notes())).containsExactly("Lists follow everybody.");
        assertThat(outlook.times())
                .contains(new Span("import", "Importing the lists", "a while", Sure.C, "nobody has measured it"));
        assertThat(texts(outlook("open 2.0", "shut 1.0", usual()).before()))
                .as("remarks about a move that there is not")
                .doesNotContain("Say goodbye.");
    }

    public void keepsTheRedirectForWhatFollowsAMove() {
        assertThat(texts(outlook("open 2.0", "open 2.0", usual()).after()))
                .anyMatch(text -> text.contains("its redirect"));
        assertThat(texts(outlook("open 2.0", "shut 1.0", usual()).after()))
                .noneMatch(text -> text.contains("redirect"));
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

    public void saysThatAMoveIsForGood() {
        assertThat(texts(outlook("open 2.0", "open 2.0", usual()).forGood()))
                .contains("Followers who have moved stay with @ada@lantern.example; only a move back, begun on the new"
                        + " account, would bring them back.");
        assertThat(texts(outlook("open 2.0", "leaky 1.0", usual()).forGood()))
                .contains(
                        "Followers who have moved stay with @ada@lantern.example. Whether they could be moved back is not"
                                + " known.");
        assertThat(texts(outlook("odd 1.0", "generous 1.0", usual()).forGood()))
                .as("where the old server takes nobody in")
                .contains("Followers who have moved stay with @ada@lantern.example. There is no move back.");
        assertThat(texts(outlook("odd 1.0", "open 2.0", usual()).forGood()))
                .as("also where no waiting period is known")
                .noneMatch(text -> text.startsWith("Nothing"));
        assertThat(outlook("silent 1.0", "open 2.0", usual()).forGood())
                .as("where nobody knows whether there is a move")
                .isEmpty();
    }

    public void tellsToSayWhereOneGoes() {
        assertThat(texts(outlook("open 2.0", "shut 1.0", usual()).before()))
                .anyMatch(text -> text.contains("in your profile on harbour.example where you can be found"));
        assertThat(texts(outlook("open 2.0", "open 2.0", usual()).before()))
                .anyMatch(text -> text.contains("where you go before the move"));
    }
}
