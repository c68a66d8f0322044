package org.fediferry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.archive.ArchivePick.Picked;
import org.fediferry.archive.ArchivePick.Wish;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What is chosen is public, says when and where it was posted first, and wakes nobody. */
@Test(groups = "unit")
public class ArchivePickTest {

    private Path folder;
    private Ada ada;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-pick");
        ada = new Ada().posts(3).boost(50, "2023-05-01T10:00:00Z", "https://a.example/notes/tide");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private ArchivePick pick(Wish wish) throws Exception {
        return ArchivePick.of(ada.packed().zip(folder), wish);
    }

    private void answer(int number, int to) {
        ada.post(number, "2023-06-01T00:00:%02dZ".formatted(number), "<p>more</p>")
                .put("inReplyTo", Ada.address(to));
    }

    public void countsTheAnswersOfTheAuthor() throws Exception {
        answer(10, 2);
        answer(11, 10);
        answer(12, 3);

        ArchivePick pick = pick(new Wish(1, false, List.of(), List.of(), true));

        assertThat(pick.posts()).hasSize(1);
        Picked first = pick.posts().get(0);
        assertThat(first.replies()).isEqualTo(2);
        assertThat(first.text())
                .isEqualTo("Post 2\n\nFirst posted 1 April 2023, 10:00\nhttps://harbour.example/@ada/2");
        assertThat(first.text()).contains(first.words());
        assertThat(first.pin()).isEqualTo("yes");
    }

    public void choosesByWordsAndByAddress() throws Exception {
        ada.post(20, "2023-06-02T00:00:00Z", "<p>The <b>TIDE</b> tables<br>of @bo@lantern.example</p>");

        ArchivePick pick = pick(new Wish(0, false, List.of("tide", "Tables"), List.of("3", "no/such"), false));

        assertThat(pick.posts())
                .extracting(Picked::link)
                .containsExactly("https://harbour.example/@ada/3", "https://harbour.example/@ada/20");
        assertThat(pick.posts().get(1).text()).startsWith("The TIDE tables\nof bo@lantern.example\n");
        assertThat(pick.notFound()).containsExactly("no/such");
    }

    public void offersNothingThatWasNotForEverybody() throws Exception {
        ObjectNode hidden = ada.post(30, "2023-06-03T00:00:00Z", "<p>secret</p>");
        ((ArrayNode) hidden.path("to")).removeAll().add("https://lantern.example/users/bo");
        ((ArrayNode) hidden.path("cc")).removeAll();
        answer(31, 30);

        ArchivePick pick = pick(new Wish(5, false, List.of("secret"), List.of("30"), false));

        assertThat(pick.posts()).isEmpty();
        assertThat(pick.notFound()).containsExactly(Ada.address(30));
    }

    public void fitsIntoAPostAndSaysWhatIsLeft() throws Exception {
        ObjectNode note = ada.post(40, "2023-06-04T00:00:00Z", "<p>" + "long tide 🌊 ".repeat(100) + "</p>");
        note.put("summary", "water");
        Ada.attach(note, "https://b.example/1.png", "image/png", "");

        Picked long40 = pick(new Wish(0, false, List.of("tide"), List.of(), false))
                .posts()
                .get(0);

        assertThat(long40.text().codePointCount(0, long40.text().length())).isLessThanOrEqualTo(500);
        assertThat(long40.text()).startsWith("(water)\n\nlong tide").contains("…\n\nFirst posted");
        assertThat(long40.left()).isEqualTo("media, content warning as such");
    }

    public void saysThatPinsAreNotKnown() throws Exception {
        Wish pinned = new Wish(0, true, List.of(), List.of(), false);
        assertThatThrownBy(() -> pick(pinned)).isInstanceOf(ArchivePick.PinsUnknown.class);

        ada.actor().putObject("featured").putArray("orderedItems").add(Ada.address(2));
        assertThat(pick(pinned).posts()).extracting(Picked::pin).containsExactly("yes");
    }
}
