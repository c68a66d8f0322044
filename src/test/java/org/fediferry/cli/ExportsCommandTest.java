package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Doctor, diff and convert on the command line: exit codes, files, what is said. */
@Test(groups = "unit")
public class ExportsCommandTest {
    private static final String FOLLOWS = "Account address,Show boosts,Notify on new posts,Languages\n";

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        folder = Files.createTempDirectory("exports");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CommandResult exports(String command, Object... words) {
        return CommandResult.of(
                Stream.concat(Stream.of("exports", command), Stream.of(words).map(Object::toString))
                        .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    public void saysThatASoundFileIsSoundAndWritesNothing() throws IOException {
        Path file = file("following_accounts.csv", FOLLOWS + "a@b.example,true,false,\"en, fr\"\n");

        assertThat(exports("doctor", file))
                .exitedWith(ExitCode.PASSED)
                .answers("following_accounts.csv: follows, 1 entry, sound");
        assertThat(names()).containsExactly("following_accounts.csv");
    }

    public void repairsIntoANewFileAndListsEachRepair() throws IOException {
        String broken = String.join(
                "\r\n",
                "\uFEFFaccount;boosts;notify;languages",
                "@Ada@Harbour.Example;TRUE;false;en, fr",
                "",
                "https://b.example/@bo;true;false;",
                "ada@harbour.example;true;false;en, fr",
                "");
        Path file = file("following_accounts.csv", broken);

        assertThat(exports("doctor", file))
                .exitedWith(ExitCode.PASSED)
                .answers(
                        "follows, 2 entries\n",
                        "byte order mark taken out: 1 place",
                        "separated by commas: 1 place\n    line 1: were semicolons",
                        "line ends made line feeds: 5 places",
                        "line 2: \"@Ada@Harbour.Example\"",
                        "line 4: \"https://b.example/@bo\"",
                        "line 5: ada@harbour.example stands in line 2 already",
                        "written: " + folder.resolve("following_accounts-mended.csv"));
        assertThat(folder.resolve("following_accounts-mended.csv"))
                .hasContent(FOLLOWS + "Ada@harbour.example,true,false,\"en, fr\"\nbo@b.example,true,false,\n");
        assertThat(file).hasContent(broken);
    }

    public void neverShortensAFileSilently() throws IOException {
        Path file = file("blocked_accounts.csv", "@a@b.example\nnobody\nx@y.example\n");

        assertThat(exports("doctor", "--kind", "blocks", file))
                .exitedWith(ExitCode.REFUSED)
                .says(
                        "is refused, nothing was written: blocks with 1 line that cannot be repaired",
                        "line 2: \"Account address\" is \"nobody\", expected a handle")
                .answersNothing();
        assertThat(names()).containsExactly("blocked_accounts.csv");
    }

    @DataProvider
    public Object[][] undecided() {
        return new Object[][] {
            {"blocks.csv", "a@b.example\n", "could be follows or mutes or blocks: nothing in it says which"},
            {"mutes.csv", "a@b.example,true\n", "could be follows or mutes"},
            {"blocks.csv", "Account address\na@b.example\n", "could be follows or mutes or blocks"},
            {"blocks.csv", "", "is empty: it could be anything"},
            {"follows.csv", "<html>Sign in</html>\n", "is nothing that a server exports"},
            {"follows.csv", "Account address,Shoe size\na@b.example,42\n", "no server knows: \"Shoe size\""},
            {"follows.json", "[\"https://b.example/ada\"]", "follows or followers, nothing in it says which"},
        };
    }

    @Test(dataProvider = "undecided")
    public void neverGoesByTheName(String name, String text, String why) throws IOException {
        assertThat(exports("doctor", file(name, text)))
                .exitedWith(ExitCode.REFUSED)
                .says(why);
        assertThat(names()).containsExactly(name);
    }

    public void doesNotLetFollowsBeImportedAsBlocks() throws IOException {
        for (String text : List.of(FOLLOWS + "a@b.example,true,false,\n", "a@b.example,true,false,\n")) {
            assertThat(exports("doctor", "--kind", "blocks", file("list.csv", text)))
                    .exitedWith(ExitCode.REFUSED)
                    .says("that of follows, not of blocks; imported as blocks, everybody in it would be blocked");
        }
    }

    public void tellsThatANameMisleads() throws IOException {
        Path file = file("blocks.csv", FOLLOWS + "@a@b.example,true,false,\n");

        assertThat(exports("doctor", file))
                .exitedWith(ExitCode.PASSED)
                .answers("its name speaks of blocks, its content is follows", "following_accounts.csv");
        assertThat(names()).containsExactly("blocks.csv", "following_accounts.csv");
    }

    public void refusesAFileThatMayBeCutOffUnlessItIsSaidToBeWhole() throws IOException {
        Path file = file("blocks.csv", "a@b.example\nx@y.exam");

        assertThat(exports("doctor", "--kind", "blocks", file))
                .exitedWith(ExitCode.REFUSED)
                .says("line 2: the last line does not end");
        assertThat(exports("doctor", "--kind", "blocks", "--whole", file)).exitedWith(ExitCode.PASSED);
        assertThat(folder.resolve("blocks-mended.csv")).hasContent("a@b.example\nx@y.exam\n");
    }

    public void splitsWhatIsTooLongWithTheHeaderInEachPart() throws IOException {
        Path file = file(
                "following_accounts.csv",
                FOLLOWS + "a@b.example,true,false,\nc@b.example,true,false,\nd@b.example,true,false,\n");

        assertThat(exports("doctor", "--rows", 2, file))
                .exitedWith(ExitCode.PASSED)
                .answers("sound", "split, because servers take no more at a time");
        assertThat(folder.resolve("following_accounts-1of2.csv"))
                .hasContent(FOLLOWS + "a@b.example,true,false,\nc@b.example,true,false,\n");
        assertThat(folder.resolve("following_accounts-2of2.csv")).hasContent(FOLLOWS + "d@b.example,true,false,\n");
        assertThat(exports("doctor", "--rows", 2, file))
                .exitedWith(ExitCode.REFUSED)
                .says("is there already");
    }

    public void readsOtherEncodingsWhereTheyAreCertain() throws IOException {
        Path wide = Files.write(
                folder.resolve("lists.csv"), "\uFEFFCafé,a@b.example\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(exports("doctor", wide)).exitedWith(ExitCode.PASSED).answers("written as UTF-8");
        assertThat(folder.resolve("lists-mended.csv")).hasContent("Café,a@b.example\n");

        Path latin = Files.write(folder.resolve("old.csv"), "Café,a@b.example\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(exports("doctor", latin)).exitedWith(ExitCode.PASSED);
        assertThat(folder.resolve("old-mended.csv")).hasContent("Café,a@b.example\n");

        Path doubtful =
                Files.write(folder.resolve("x.csv"), "dvùr,a@b.example\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(exports("doctor", doubtful))
                .exitedWith(ExitCode.REFUSED)
                .says("line 1: neither UTF-8 nor anything else for certain", "--encoding");
        assertThat(exports("doctor", "--encoding", "iso-8859-2", doubtful)).exitedWith(ExitCode.PASSED);
        assertThat(folder.resolve("x-mended.csv")).hasContent("dvůr,a@b.example\n");
    }

    public void answersProgramsAboutEveryFile() throws IOException {
        Path good = file("lists.csv", "News,a@b.example\n");
        Path bad = file("blocks.csv", "a@b.example\n");

        assertThat(exports("doctor", "--json", good, bad, folder.resolve("none.csv")))
                .exitedWith(ExitCode.REFUSED)
                .answers("\"verdict\" : \"sound\"", "\"entries\" : 1", "\"verdict\" : \"refused\"", "there is no file");
    }

    public void mendsAndNeverTouchesFilters() throws IOException {
        String text = "{\"custom_filters\": [{\"title\": \"One\"}]}";
        assertThat(exports("doctor", file("custom_filters.json", text)))
                .exitedWith(ExitCode.PASSED)
                .answers("filters, 1 entry, sound");
        exports("doctor", file("custom_filters.json", "\uFEFF" + text));
        assertThat(folder.resolve("custom_filters-mended.json")).hasContent(text);
        assertThat(exports("doctor", file("cut.json", text.substring(0, 30))))
                .exitedWith(ExitCode.REFUSED)
                .says("this is not JSON");
    }

    public void saysWhatDiffersAndWritesTheRest() throws IOException {
        Path old = file("old.csv", FOLLOWS + "a@b.example,true,false,en\nc@b.example,true,false,\n");
        Path now = file("new.csv", FOLLOWS + "A@B.example,false,false,en\nx@b.example,true,false,\n");
        Path rest = folder.resolve("rest.csv");

        assertThat(exports("diff", old, now, "--rest", rest))
                .exitedWith(ExitCode.FAILED)
                .answers(
                        "follows: 2 in the old file, 2 in the new",
                        "1 missing\n    c@b.example",
                        "1 in addition\n    x@b.example",
                        "1 set otherwise\n    a@b.example: Show boosts \"true\" became \"false\"");
        assertThat(rest).hasContent(FOLLOWS + "c@b.example,true,false,\n");
        assertThat(exports("diff", old, old)).exitedWith(ExitCode.PASSED).answers("nothing differs");
        assertThat(exports("diff", old, now, "--rest", rest))
                .exitedWith(ExitCode.REFUSED)
                .says("is there already");
        assertThat(exports("diff", "--json", old, now))
                .exitedWith(ExitCode.FAILED)
                .answers("\"missing\" : {", "\"name\" : \"c@b.example\"");
    }

    public void refusesToCompareWhatItCannotRead() throws IOException {
        Path blocks = file("old.csv", "a@b.example\n");
        assertThat(exports("diff", blocks, blocks)).exitedWith(ExitCode.REFUSED).says("--kind");
        assertThat(exports("diff", "--kind", "blocks", blocks, blocks)).exitedWith(ExitCode.PASSED);
        assertThat(exports("diff", "--kind", "followers", blocks, blocks))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no kind \"followers\"", "known: follows");
    }

    @DataProvider
    public Object[][] conversions() {
        String pixelfed = "{\"muted\": [\"https://b.example/users/ada\"], \"blocked\": []}";
        String follows = FOLLOWS + "a@b.example,false,true,\"en, fr\"\nc@b.example,true,false,\n";
        return new Object[][] {
            {"akkoma", "follows", follows, "a@b.example\nc@b.example\n"},
            {"misskey", "follows", follows, "a@b.example\nc@b.example\n"},
            {"mastodon-3.5", "follows", follows, "Account address,Show boosts\na@b.example,false\nc@b.example,true\n"},
            {"gotosocial", "follows", follows, "Account address,Show boosts\na@b.example,false\nc@b.example,true\n"},
            {"micro.blog", "follows", follows, follows},
            {"mastodon", "follows", "a@b.example\n", FOLLOWS + "a@b.example,true,false,\n"},
            {"mastodon", "mutes", "a@b.example\n", "Account address,Hide notifications\na@b.example,true\n"},
            {"mastodon", "lists", "News,a@b.example,withReplies=true\n", "News,a@b.example\n"},
            {"gotosocial", "mutes", pixelfed, "Account address,Hide notifications\nada@b.example,true\n"},
        };
    }

    @Test(dataProvider = "conversions")
    public void writesTheDialectOfAnotherSoftware(String to, String kind, String text, String expected)
            throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        assertThat(exports("convert", file("file.csv", text), "--to", to, "--kind", kind, "--out", out))
                .exitedWith(ExitCode.PASSED);
        assertThat(out.resolve("file-" + to + ".csv")).hasContent(expected);
    }

    public void saysWhatIsLost() throws IOException {
        Path file = file("follows.csv", FOLLOWS + "a@b.example,false,false,\"en, fr\"\nc@b.example,true,false,\n");

        assertThat(exports("convert", file, "--to", "akkoma"))
                .exitedWith(ExitCode.PASSED)
                .answers(
                        "lost, because Akkoma and Pleroma has no place for \"Show boosts\": 1 row",
                        "line 2: a@b.example: false",
                        "\"Languages\": 1 row",
                        "line 2: a@b.example: en, fr");
        assertThat(exports("convert", file, "--to", "micro.blog")).answers("inferred (C)");
    }

    @DataProvider
    public Object[][] refusedConversions() {
        return new Object[][] {
            {"\"A, b\",a@b.example\n", "lists", "misskey", "line 1: \"A, b\""},
            {"A,a@b.example\n", "lists", "akkoma", "it takes in follows, mutes, blocks"},
            {"A,a@b.example\n", "lists", "pixelfed", "no such file at all"},
            {"A,a@b.example\n", "lists", "friendica", "known: mastodon, mastodon-3.5"},
            {"[\"https://misskey.example/users/9abcdefghi\"]", "follows", "mastodon", "9abcdefghi"},
        };
    }

    @Test(dataProvider = "refusedConversions")
    public void refusesWhatTheOtherSoftwareCannotTakeIn(String text, String kind, String to, String why)
            throws IOException {
        assertThat(exports("convert", file("file", text), "--kind", kind, "--to", to))
                .exitedWith(ExitCode.REFUSED)
                .says(why);
    }

    public void showsExamplesInItsHelp() {
        for (String command : List.of("doctor", "diff", "convert")) {
            assertThat(exports(command, "--help")).answers("Examples:", "fediferry exports " + command, "Exit codes:");
        }
    }
}
