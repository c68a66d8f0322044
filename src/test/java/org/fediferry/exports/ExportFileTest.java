package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fediferry.exports.CountComparison.Verdict;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What is in export files, and what is wrong with them. */
@Test(groups = "unit")
public class ExportFileTest {
    private static final String FOLLOWS_HEADER = "Account address,Show boosts,Notify on new posts,Languages\n";
    private static final String MUTES_HEADER = "Account address,Hide notifications\n";

    private static final Path BAD = Path.of("src/test/resources/bad-exports");

    private Path file;

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        file = Files.createTempFile("export", ".csv");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private ExportCheck check(ExportKind kind, String text) throws IOException {
        return check(kind, text, StandardCharsets.UTF_8);
    }

    private ExportCheck check(ExportKind kind, String text, Charset charset) throws IOException {
        Files.writeString(file, text, charset);
        return ExportFile.check(kind, file);
    }

    private List<String> entries(ExportKind kind, String text) throws IOException {
        Files.writeString(file, text);
        try (Stream<String> entries = ExportFile.entries(kind, file)) {
            return entries.toList();
        }
    }

    private static String problems(ExportCheck check) {
        return check.problems().first().stream().map(RowProblem::toString).collect(Collectors.joining("\n"));
    }

    @DataProvider
    public Object[][] sound() {
        return new Object[][] {
            {ExportKind.FOLLOWS, FOLLOWS_HEADER + "a@b.example,true,false,\nx@y.example,true,true,\"en, fr\"\n", 2},
            {ExportKind.FOLLOWS, "Account address,Show boosts\na@b.example,true\n", 1},
            {ExportKind.FOLLOWS, FOLLOWS_HEADER, 0},
            {ExportKind.FOLLOWS, FOLLOWS_HEADER + "\n@a@b.example,True,,\n\n", 1},
            {ExportKind.FOLLOWS, FOLLOWS_HEADER.strip() + "\r\na@b.example,true,false,\r\n", 1},
            {ExportKind.MUTES, MUTES_HEADER + "a@b.example,true\n", 1},
            {ExportKind.BLOCKS, "a@b.example\nx@y.example\n", 2},
            {ExportKind.BLOCKS, "Account address\na@b.example\n", 1},
            {ExportKind.BLOCKS, "", 0},
            {ExportKind.DOMAIN_BLOCKS, "spam.example\nhäfen.example\n", 2},
            {ExportKind.BOOKMARKS, "https://b.example/users/a/statuses/1\n", 1},
            {ExportKind.LISTS, "\"Friends, old\",a@b.example\nNews,x@y.example\n", 2},
            {ExportKind.FILTERS, "{\"version\": [1], \"custom_filters\": [{\"title\": \"Spoilers\"}]}", 1},
            {ExportKind.FILTERS, "{\"custom_filters\": []}", 0},
        };
    }

    @Test(dataProvider = "sound")
    public void findsNothingWrongWithWhatServersWrite(ExportKind kind, String text, long rows) throws IOException {
        ExportCheck check = check(kind, text);

        assertThat(problems(check)).isEmpty();
        assertThat(check.isSound()).isTrue();
        assertThat(check.headerOk()).isTrue();
        assertThat(check.rows()).isEqualTo(rows);
    }

    @DataProvider
    public Object[][] unsound() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .map(name -> new Object[] {name})
                    .toArray(Object[][]::new);
        }
    }

    /** bad-exports/KIND.WHAT.csv, and what is said about it in KIND.WHAT.txt. */
    @Test(dataProvider = "unsound")
    public void saysWhatIsWrongAndWhere(String name) throws IOException {
        ExportKind kind =
                ExportKind.ofKeyword(name.substring(0, name.indexOf("."))).orElseThrow();

        ExportCheck check = ExportFile.check(kind, BAD.resolve(name));

        assertThat(problems(check) + "\n")
                .isEqualTo(Files.readString(BAD.resolve(name.replaceFirst("\\.[a-z]+$", ".txt"))));
        assertThat(check.isSound()).isFalse();
    }

    public void isNotSwallowedByAQuoteThatNeverCloses() throws IOException {
        ExportCheck check =
                check(ExportKind.LISTS, "News,a@b.example\n\"Friends,x@y.example\n" + "Old,a@b.example\n".repeat(9000));

        assertThat(problems(check))
                .isEqualTo("line 2: a quote is missing or out of place, the rest of the file cannot be read");
        assertThat(check.rows()).isEqualTo(1);
    }

    public void noticesAnotherEncoding() throws IOException {
        ExportCheck latin = check(ExportKind.LISTS, "Café,a@b.example\n", StandardCharsets.ISO_8859_1);

        assertThat(latin.form().isUtf8()).isFalse();
        assertThat(problems(latin)).startsWith("line 1: is not UTF-8 throughout");
    }

    public void readsCharactersAcrossThePiecesInWhichItReads() throws IOException {
        String text = IntStream.range(0, 3000).mapToObj(n -> "é€😀" + n).collect(Collectors.joining("")) + "\n";
        Files.writeString(file, text);

        assertThat(FileForm.of(file).isUtf8()).isTrue();
        Files.write(file, new byte[] {'a', (byte) 0xE2, (byte) 0x82});
        assertThat(FileForm.of(file).isUtf8()).isFalse();
    }

    public void measuresTheFile() throws IOException {
        FileForm form = check(ExportKind.BLOCKS, "abc").form();

        assertThat(form.size()).isEqualTo(3);
        assertThat(form.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(form.hasByteOrderMark()).isFalse();
        assertThat(form.endsWithNewline()).isFalse();
    }

    public void findsDuplicatesInCapitalsToo() throws IOException {
        ExportCheck check = check(ExportKind.BLOCKS, "ingrid@b.example\nx@y.example\n@INGRID@B.example\n");

        assertThat(check.duplicates().count()).isEqualTo(1);
        assertThat(check.duplicates().first())
                .extracting(RowProblem::toString)
                .containsExactly("line 3: \"INGRID@B.example\" stands there a second time");
        assertThat(check.duplicates().complete()).isTrue();
        assertThat(check.isSound()).isTrue();
    }

    public void takesAMemberOfTwoListsForTwoEntries() throws IOException {
        ExportCheck check = check(ExportKind.LISTS, "News,a@b.example\nFriends,a@b.example\nNews,x@y.example\n");

        assertThat(check.duplicates().count()).isZero();
        assertThat(check(ExportKind.LISTS, "News,a@b.example\nnews,a@b.example\nNews,A@b.example\n")
                        .duplicates()
                        .count())
                .isEqualTo(1);
        assertThat(check.rows()).isEqualTo(3);
        assertThat(check.counted()).isEqualTo(2);
    }

    public void keepsTheFirstProblemsAndCountsTheRest() throws IOException {
        ExportCheck check = check(ExportKind.BLOCKS, "ada\n".repeat(100));

        assertThat(check.problems().first()).hasSize(20);
        assertThat(check.problems().count()).isEqualTo(100);
        assertThat(check.duplicates().count()).isEqualTo(99);
    }

    public void listsWhatTheRowsAreAbout() throws IOException {
        assertThat(entries(ExportKind.FOLLOWS, FOLLOWS_HEADER + "@a@b.example,true,false,\nx@y.example,true,true,en\n"))
                .containsExactly("a@b.example", "x@y.example");
        assertThat(entries(ExportKind.LISTS, "News,a@b.example\nOld friends,@x@y.example\n"))
                .containsExactly("News: a@b.example", "Old friends: x@y.example");
        assertThat(entries(ExportKind.DOMAIN_BLOCKS, "\uFEFFspam.example\n")).containsExactly("spam.example");
        assertThat(entries(ExportKind.FILTERS, "{\"custom_filters\": [{\"title\": \"One\"}, {\"title\": \"Two\"}]}"))
                .containsExactly("One", "Two");
        assertThat(entries(ExportKind.MUTES, MUTES_HEADER)).isEmpty();
    }

    public void failsWhereTheFileBreaksOffOrIsMissing() throws IOException {
        assertThatThrownBy(() -> entries(ExportKind.FILTERS, "{\"custom_filters\": [{\"title\": "))
                .isInstanceOf(UncheckedIOException.class);
        Files.delete(file);
        assertThatThrownBy(() -> ExportFile.check(ExportKind.BLOCKS, file)).isInstanceOf(NoSuchFileException.class);
    }

    @DataProvider
    public Object[][] counts() {
        return new Object[][] {
            {ExportKind.BLOCKS, 2, Verdict.SAME, "blocked_accounts.csv has 2, the page says 2"},
            {ExportKind.BLOCKS, 3, Verdict.DIFFERENT, "collect the file again, it may be cut off"},
            {ExportKind.BLOCKS, 1, Verdict.DIFFERENT, "the page says 1: collect the file again"},
            {ExportKind.FOLLOWS, 5, Verdict.EXPLAINED, "Mastodon's counter of follows is often off by a few"},
            {ExportKind.FOLLOWS, 6, Verdict.DIFFERENT, "it may be cut off"},
            {ExportKind.LISTS, 4, Verdict.EXPLAINED, "lists without members are not exported, make them anew by hand"},
            {ExportKind.LISTS, 1, Verdict.DIFFERENT, "collect the file again"},
        };
    }

    @Test(dataProvider = "counts")
    public void comparesWithTheNumberOnThePage(ExportKind kind, long expected, Verdict verdict, String note) {
        CountComparison comparison = CountComparison.of(kind, 2, expected);

        assertThat(comparison.verdict()).isEqualTo(verdict);
        assertThat(comparison.note()).endsWith(note);
    }

    public void comparesWhatThePageCounts() throws IOException {
        ExportCheck check = check(ExportKind.LISTS, "News,a@b.example\nNews,x@y.example\n");

        assertThat(check.compare(1).verdict()).isEqualTo(Verdict.SAME);
    }

    public void allowsACounterOfManyFollowsToBeFurtherOff() {
        assertThat(CountComparison.of(ExportKind.FOLLOWS, 4910, 5000).verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(CountComparison.of(ExportKind.FOLLOWS, 4890, 5000).verdict()).isEqualTo(Verdict.DIFFERENT);
    }
}
