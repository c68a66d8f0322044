package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.exports.Difference.Item;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What is missing, extra and changed between two exports. */
@Test(groups = "unit")
public class DifferenceTest {
    private static final String FOLLOWS = "Account address,Show boosts,Notify on new posts,Languages\n";
    private static final String MUTES = "Account address,Hide notifications\n";

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        folder = Files.createTempDirectory("difference");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Difference between(ExportKind kind, String old, String now) throws IOException, UnreadableExport {
        return Difference.between(
                kind, Files.writeString(folder.resolve("old"), old), Files.writeString(folder.resolve("now"), now));
    }

    private static List<String> names(Difference.Found<Item> found) {
        return found.first().stream().map(Item::name).toList();
    }

    private String rest(Difference difference) throws IOException, UnreadableExport {
        Path rest = folder.resolve("rest.csv");
        difference.writeMissing(rest);
        return Files.exists(rest) ? Files.readString(rest) : "";
    }

    public void namesWhatIsMissingAndExtraInTheOrderOfTheFiles() throws Exception {
        Difference difference = between(
                ExportKind.FOLLOWS,
                FOLLOWS + "z@one.example,true,false,\na@one.example,true,false,\nm@one.example,true,false,\n",
                FOLLOWS + "new@two.example,true,false,\nm@one.example,true,false,\n");

        assertThat(difference.missing().first())
                .containsExactly(new Item(2, "z@one.example"), new Item(3, "a@one.example"));
        assertThat(difference.extra().first()).containsExactly(new Item(2, "new@two.example"));
        assertThat(difference.changed().count()).isZero();
        assertThat(difference.isNone()).isFalse();
        assertThat(difference).hasToString("2 of 3 missing, 1 extra, 0 changed");
    }

    public void saysWhatIsSetOtherwise() throws Exception {
        Difference difference = between(
                ExportKind.FOLLOWS,
                FOLLOWS + "a@one.example,true,false,\"en, fr\"\nb@one.example,true,false,\n",
                FOLLOWS + "a@one.example,false,false,en\nb@one.example,,,\n");

        assertThat(difference.changed().first())
                .extracting(Difference.Change::toString)
                .containsExactly(
                        "a@one.example: Show boosts \"true\" became \"false\"; Languages \"en, fr\" became \"en\"");
        assertThat(between(
                                ExportKind.MUTES,
                                MUTES + "a@one.example,true\nb@one.example,false\n",
                                MUTES + "a@one.example,\nb@one.example,true\n")
                        .changed()
                        .first())
                .extracting(Difference.Change::name)
                .containsExactly("b@one.example");
    }

    public void takesTheSameHandlesAndDomainsForEqual() throws Exception {
        assertThat(between(
                                ExportKind.FOLLOWS,
                                FOLLOWS + "@Ada@Häfen.Example,true,false,\"en,fr\"\n",
                                FOLLOWS + "ada@xn--hfen-loa.example,True,,\"fr, en\"\n")
                        .isNone())
                .isTrue();
        assertThat(between(ExportKind.DOMAIN_BLOCKS, "SPAM.example\n", "#domain\nspam.example\n")
                        .isNone())
                .isTrue();
        assertThat(between(ExportKind.BLOCKS, "odd-@one.example\n", "ODD-@one.example\n")
                        .isNone())
                .isTrue();
    }

    public void tellsTitlesAndAddressesApartExactly() throws Exception {
        Difference lists = between(ExportKind.LISTS, "News,a@b.example\n", "news,a@b.example\nNews,x@b.example\n");
        assertThat(names(lists.missing())).containsExactly("News: a@b.example");
        assertThat(names(lists.extra())).containsExactly("news: a@b.example", "News: x@b.example");
        assertThat(between(ExportKind.BOOKMARKS, "https://b.example/A\n", "https://b.example/a\n")
                        .missing()
                        .count())
                .isEqualTo(1);
    }

    public void countsWhatStandsThereTwiceOnce() throws Exception {
        Difference difference = between(
                ExportKind.BLOCKS,
                "a@b.example\nA@b.example\nc@b.example\nc@b.example\n",
                "a@b.example\nx@b.example\nx@b.example\n");

        assertThat(difference.oldEntries()).isEqualTo(2);
        assertThat(difference.nowEntries()).isEqualTo(2);
        assertThat(names(difference.missing())).containsExactly("c@b.example");
        assertThat(difference.extra().count()).isEqualTo(1);
        assertThat(rest(difference)).isEqualTo("c@b.example\n");
    }

    public void doesNotCompareWhatOneFileDoesNotSay() throws Exception {
        Difference difference = between(
                ExportKind.FOLLOWS,
                FOLLOWS + "a@b.example,false,true,en\n",
                "Account address,Show boosts\na@b.example,false\n");

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.notCompared()).containsExactly("Notify on new posts", "Languages");
        assertThat(between(ExportKind.FOLLOWS, "a@b.example\n", FOLLOWS + "a@b.example,true,false,\n")
                        .notCompared())
                .hasSize(3);
    }

    public void writesOnlyTheMissingRowsAsTheyStandThere() throws Exception {
        assertThat(rest(between(
                        ExportKind.FOLLOWS,
                        FOLLOWS
                                + "a@b.example,true,false,\"\"\nc@b.example,true,false,\nd@b.example,true,true,\"en, fr\"\n",
                        FOLLOWS + "c@b.example,true,false,\n")))
                .isEqualTo(FOLLOWS + "a@b.example,true,false,\"\"\nd@b.example,true,true,\"en, fr\"\n");
        assertThat(rest(between(ExportKind.LISTS, "\"Old\n\"\"friends\"\"\",a@b.example\nNews,a@b.example\n", "")))
                .isEqualTo("\"Old\n\"\"friends\"\"\",a@b.example\nNews,a@b.example\n");
    }

    public void writesNothingWhereNothingIsMissing() throws Exception {
        assertThat(rest(between(ExportKind.BLOCKS, "a@b.example\n", "a@b.example\nx@b.example\n")))
                .isEmpty();
    }

    public void neverWritesOverTheFileItCompared() throws Exception {
        Difference difference = between(ExportKind.BLOCKS, "a@b.example\n", "");

        assertThatThrownBy(() -> difference.writeMissing(folder.resolve("old"))).isInstanceOf(UnreadableExport.class);
        assertThat(folder.resolve("old")).hasContent("a@b.example\n");
    }

    public void comparesFilters() throws Exception {
        Difference difference = between(
                ExportKind.FILTERS,
                "{\"custom_filters\": [{\"title\": \"One\", \"action\": \"warn\", \"context\": [\"home\", \"public\"]},"
                        + " {\"title\": \"Two\", \"keywords_attributes\": [{\"keyword\": \"x\"}]}]}",
                "{\"custom_filters\": [{\"title\": \"One\", \"action\": \"hide\", \"context\": [\"public\", \"home\"]}]}");

        assertThat(names(difference.missing())).containsExactly("Two");
        assertThat(difference.changed().first())
                .extracting(Difference.Change::toString)
                .containsExactly("One: action \"warn\" became \"hide\"");
        assertThat(rest(difference))
                .isEqualTo("{\"custom_filters\":[{\"title\":\"Two\",\"keywords_attributes\":[{\"keyword\":\"x\"}]}]}");
    }

    public void refusesWhatItCannotUnderstandToTheEnd() {
        assertThatThrownBy(() -> between(ExportKind.BLOCKS, "a@b.example\n", "a@b.example\n<html>\n"))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageEndingWith("now, line 2: \"Account address\" is \"<html>\","
                        + " expected a handle such as \"ada@harbour.example\"");
        assertThatThrownBy(() -> between(ExportKind.LISTS, "\"News,a@b.example\n", ""))
                .hasMessageEndingWith(
                        "line 1: a quote is missing or out of place, the rest of the file cannot be read");
        assertThatThrownBy(() -> between(ExportKind.BLOCKS, FOLLOWS + "a@b.example,true,true,\n", ""))
                .hasMessageEndingWith("line 1: blocked_accounts.csv has no column \"Show boosts\"");
        assertThatThrownBy(() -> between(ExportKind.FILTERS, "{\"custom_filters\": [{\"title\": ", ""))
                .isInstanceOf(UnreadableExport.class);
    }

    public void leavesNoTemporaryFiles() throws Exception {
        Path blocks = Files.writeString(folder.resolve("old"), "a@b.example\n");
        Path temporary;
        try (Partitions partitions = Partitions.forBytes(1);
                EntryReader entries = EntryReader.open(ExportKind.BLOCKS, blocks)) {
            partitions.spread("old", entries);
            temporary = partitions.folder();
            assertThat(temporary).isNotEmptyDirectory();
        }
        assertThat(temporary).doesNotExist();
    }

    public void findsTheSameInManyPartsAsInOne() throws Exception {
        StringBuilder old = new StringBuilder(FOLLOWS);
        StringBuilder now = new StringBuilder(FOLLOWS);
        for (int row = 0; row < 40_000; row++) {
            String handle = "somebody_" + row + "@server-" + row % 99 + ".example,";
            old.append(handle).append("true,false,\n");
            if (row % 10_000 != 7) {
                now.append(handle).append(row % 20_000 == 8 ? "false,false,\n" : "true,false,\n");
            }
        }
        Difference difference = between(ExportKind.FOLLOWS, old.toString(), now.toString());

        assertThat(names(difference.missing()))
                .containsExactly(
                        "somebody_7@server-7.example",
                        "somebody_10007@server-8.example",
                        "somebody_20007@server-9.example",
                        "somebody_30007@server-10.example");
        assertThat(difference.changed().count()).isEqualTo(2);
        assertThat(difference.extra().count()).isZero();
        assertThat(rest(difference).lines()).hasSize(5);
    }
}
