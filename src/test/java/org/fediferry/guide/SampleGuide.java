package org.fediferry.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.guide.Piece.Kind;

/** A guide with everything that one can have, some of it hostile. */
final class SampleGuide {

    static final String SCRIPT = "<script>window.attacked = 1</script><img src=x onerror=\"attacked=1\">";
    static final String LINKS = "[free](javascript:alert(1)) ![x](https://evil.example/x.png) www.evil.example";
    static final String TABLE = "| a | b `c` **d** __e__ # f ~~g~~ $h$ &lt; {{i}} :smile:";
    static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftskapitänskajüte";
    static final String ARABIC = "إعدادات الحساب";

    private SampleGuide() {}

    static Guide english() {
        return guide("en", Words.of(""), true);
    }

    /** Without anything hostile, to look at. */
    static Guide calm() {
        return guide("en", Words.of(""), false);
    }

    static Guide unverified() {
        return guide("en", words("The check of 2 December 2026 found no ", label("Create alias"), "."), false);
    }

    static Guide german() {
        Guide guide = guide("de", Words.of(""), false);
        return new Guide(
                guide.format(),
                guide.scenario(),
                guide.language(),
                "Von einem Mastodon-Server zu einem anderen umziehen",
                Words.of(
                        "Nimmt deine Follower mit und die Listen, die Mastodon mitgibt. Deine Beiträge bleiben, wo sie sind."),
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
    }

    private static Guide guide(String language, Words problem, boolean hostile) {
        List<Chapter> chapters =
                new ArrayList<>(List.of(SampleChapters.alias(), SampleChapters.lists(), SampleChapters.move()));
        if (hostile) {
            chapters.add(SampleChapters.attacks());
        }
        return new Guide(
                Guide.FORMAT,
                "mastodon-to-mastodon",
                language,
                "Move from one Mastodon server to another",
                Words.of("Takes your followers along, and the lists that Mastodon lets you take. Your posts stay where"
                        + " they are."),
                new Making(LocalDate.of(2026, 11, 20), "0.9.0", false, problem),
                roles(),
                needs(),
                List.of(
                        Words.of("your followers, as far as their servers take part"),
                        Words.of(
                                "the accounts that you follow, your lists, mutes, blocks, blocked domains and bookmarks")),
                List.of(
                        Words.of("your posts and media; no server can take them over"),
                        Words.of("likes, followed hashtags, private notes and direct messages"),
                        Words.of("followers whose servers do not take part, until they follow you by themselves")),
                List.of(words(
                        "Step 7: press ",
                        label("Move followers"),
                        ". After that your old account cannot move again" + " for 30 days.")),
                chapters,
                List.of(words(
                        "Do not delete your old account. Its redirect brings everybody who comes later to ",
                        value("@alex@new.example", "new.handle"),
                        ".")),
                troubles(),
                SamplePictures.pictures());
    }

    private static List<GuideRole> roles() {
        return List.of(
                new GuideRole(
                        "old",
                        "your old account",
                        "mastodon",
                        "Mastodon",
                        "4.6.5",
                        "old.example",
                        "alex@old.example",
                        List.of()),
                new GuideRole(
                        "new",
                        "your new account",
                        "mastodon",
                        "Mastodon",
                        "4.6.5",
                        "new.example",
                        "alex@new.example",
                        List.of()));
    }

    private static List<Words> needs() {
        return List.of(
                Words.of("Your old account on Mastodon 4.6.5, and its password"),
                Words.of("Your new account on Mastodon 4.6.5, and its password"),
                Words.of("About half an hour, and a computer on which you can keep a few files"));
    }

    private static List<Trouble> troubles() {
        return List.of(
                new Trouble(
                        Words.of("The page says that you have done too much at once"),
                        Words.of("Wait a quarter of an hour, then go on where you were.")),
                new Trouble(Words.of("You are asked to sign in again"), Words.of("Do so; nothing is lost.")));
    }

    static Words words(Object... parts) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            pieces.add(part instanceof Piece piece ? piece : Piece.text((String) part));
        }
        return new Words(pieces);
    }

    static Piece label(String text) {
        return Piece.label(text);
    }

    static Piece value(String text, String about) {
        return new Piece(Kind.VALUE, text, about);
    }

    static Piece literal(String text) {
        return new Piece(Kind.LITERAL, text, "");
    }

    /** Everything that its folder holds. */
    static Map<String, byte[]> folder(Guide guide) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(SamplePictures.files());
        files.put(GuideFile.NAME, GuideFile.json(guide).getBytes(StandardCharsets.UTF_8));
        files.put(MarkdownPage.NAME, MarkdownPage.of(guide, Templates.shipped()).getBytes(StandardCharsets.UTF_8));
        files.put(
                HtmlPage.NAME,
                HtmlPage.of(guide, Templates.shipped(), Attachments.of(files)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Removes a folder of a test with all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
