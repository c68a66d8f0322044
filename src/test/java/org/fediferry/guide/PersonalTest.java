package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.guide.Piece.Kind;
import org.testng.annotations.Test;

/** A guide is filled with its readers' names, and with nothing that is not a name. */
@Test(groups = "unit")
public class PersonalTest {

    private static final Map<String, String> ADA =
            Map.of("old", "@ada@Harbour.example", "new", " ada.l@sea.example:3000");

    private static Personal personal(String... lists) throws NotPersonal {
        return Personal.of(SampleGuide.calm(), ADA, Set.of(lists));
    }

    private static GuideStep step(Personal personal, int number) {
        return personal.guide().chapters().stream()
                .flatMap(chapter -> chapter.steps().stream())
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(Personal personal) {
        return personal.guide().chapters().stream()
                .flatMap(chapter -> chapter.steps().stream())
                .map(GuideStep::number)
                .toList();
    }

    public void valuesBecomeTheReadersAndStayValues() throws Exception {
        assertThat(step(personal(), 2).text().pieces())
                .contains(new Piece(Kind.VALUE, "ada@Harbour.example", "old.handle"));
        assertThat(personal().guide().notes().get(0).plain()).contains(" @ada.l@sea.example:3000.");
    }

    public void userDomainAndHostAreKnownAsWell() throws Exception {
        Guide guide = SampleGuide.calm();
        Words words = SampleGuide.words(
                SampleGuide.value("@alex", "old.user"),
                SampleGuide.value("old.example", "old.domain"),
                SampleGuide.value("old.example", "old.host"),
                SampleGuide.value("your e-mail address", "old.email"));
        Guide with = new Guide(
                guide.format(),
                guide.scenario(),
                guide.language(),
                guide.title(),
                words,
                guide.making(),
                guide.roles(),
                guide.needs(),
                guide.moves(),
                guide.stays(),
                guide.irreversible(),
                guide.chapters(),
                guide.notes(),
                guide.troubles(),
                guide.pictures());
        assertThat(Personal.of(with, ADA, Set.of()).guide().about().pieces())
                .extracting(Piece::text)
                .containsExactly("@ada", "Harbour.example", "Harbour.example", "your e-mail address");
    }

    public void linksLeadToTheReadersOwnServer() throws Exception {
        assertThat(step(personal(), 1).text().pieces())
                .contains(new Piece(
                        Kind.LINK, "sea.example:3000/settings/aliases", "https://sea.example:3000/settings/aliases"));
        assertThat(step(personal(), 8).text().pieces())
                .contains(
                        new Piece(Kind.LINK, "Mastodon's documentation", "https://docs.joinmastodon.org/user/moving/"));
    }

    public void whatPagesSayAboutTheMadeUpPeopleIsSaidAboutTheReader() throws Exception {
        assertThat(step(personal(), 7).then().get(0).plain())
                .isEqualTo("“Your account is currently redirecting to @ada.l@sea.example:3000”");
        assertThat(GuideFile.json(personal().guide())).doesNotContain("alex@");
        assertThat(personal().standIns())
                .extracting(GuideRole::handle)
                .containsExactly("alex@old.example", "alex@new.example");
    }

    public void secretsHaveNoValues() throws Exception {
        Piece secret = SampleGuide.value("your password", "old.password");
        assertThat(step(personal(), 7).text().pieces()).contains(secret);
        assertThat(personal().isFilled(secret)).isFalse();
        assertThat(personal().isFilled(SampleGuide.value("x", "old.handle"))).isTrue();
    }

    public void sentencesAboutYourOldAccountStay() throws Exception {
        assertThat(personal().guide().needs().get(0).plain()).startsWith("Your old account");
    }

    public void listsThatAreNotChosenAreLeftOutAndTheOthersKeepTheirNumbers() throws Exception {
        assertThat(numbers(personal())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(personal().lists()).containsExactly("follows", "mutes", "blocks", "bookmarks");
        assertThat(numbers(personal("bookmarks"))).containsExactly(1, 2, 3, 6, 7, 8);
        assertThat(numbers(personal("follows"))).containsExactly(1, 2, 3, 4, 5, 7, 8);
        assertThat(step(personal("follows"), 5).again()).isEmpty();
    }

    public void aListThatIsDoneLikeAnotherKeepsTheStepsOfThatOne() throws Exception {
        Personal mutes = personal("mutes");
        assertThat(numbers(mutes)).containsExactly(1, 2, 3, 4, 5, 7, 8);
        assertThat(step(mutes, 5).again()).extracting(Repetition::list).containsExactly("mutes");
        assertThat(MarkdownPage.of(mutes, Templates.shipped()))
                .contains("*You leave out accounts you follow. Read this step nevertheless: others refer to it.*")
                .doesNotContain("blocked_accounts.csv");
    }

    public void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> Personal.of(
                        SampleGuide.calm(), Map.of("old", "@ada", "olld", "@ada@home.example"), Set.of("folows")))
                .isInstanceOf(NotPersonal.class)
                .hasMessage("""
                        this guide has no role "olld"; it has old and new
                        old: "@ada" is not a handle: the server is missing; a handle looks like "ada@harbour.example"
                        who is "new" (your new account)? Say it as well: new=@name@server
                        this guide has no list "folows"; it has follows, mutes, blocks, bookmarks""");
    }

    public void aHandleCannotBringMarkupAlong() {
        assertThatThrownBy(
                        () -> Personal.of(SampleGuide.calm(), Map.of("old", "<b>@x", "new", "a@b`c.example"), Set.of()))
                .isInstanceOf(NotPersonal.class)
                .hasMessageContaining("old: ")
                .hasMessageContaining("new: ");
    }
}
