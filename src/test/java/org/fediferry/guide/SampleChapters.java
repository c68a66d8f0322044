package org.fediferry.guide;

import java.util.List;
import org.fediferry.guide.Piece.Kind;

/** The chapters of the sample: three to look at, and one full of attacks. */
final class SampleChapters {

    private SampleChapters() {}

    static Chapter alias() {
        return new Chapter(
                "create-alias",
                "Create an alias for the old account",
                Words.of("Tells the new server that the old account is yours. Followers cannot be moved without it."),
                "new",
                List.of(SampleGuide.words(
                        "The list below the form shows ",
                        SampleGuide.value("alex@old.example", "old.handle"),
                        " already. If so," + " leave the rest of this part out.")),
                List.of(),
                List.of(
                        step(
                                1,
                                SampleGuide.words(
                                        "Open ",
                                        new Piece(Kind.LINK, "new.example/settings/aliases", "new:/settings/aliases")),
                                "",
                                "open-aliases"),
                        new GuideStep(
                                2,
                                SampleGuide.words(
                                        "Put the handle ",
                                        SampleGuide.value("alex@old.example", "old.handle"),
                                        " into ",
                                        SampleGuide.label("Handle of the old account")),
                                "",
                                false,
                                List.of(),
                                List.of(),
                                List.of(Words.of("Without the first @.")),
                                List.of(),
                                ""),
                        pressCreate()),
                "films/create-alias.png");
    }

    static Chapter lists() {
        return new Chapter(
                "move-lists",
                "Carry your lists over",
                Words.of("Collects each list from the old server and gives it to the new one."),
                "old",
                List.of(),
                List.of(),
                List.of(
                        step(
                                4,
                                SampleGuide.words(
                                        "Open ",
                                        new Piece(Kind.LINK, "old.example/settings/export", "old:/settings/export"),
                                        " and press ",
                                        SampleGuide.label("CSV"),
                                        " beside ",
                                        SampleGuide.label("Follows")),
                                "follows",
                                "export"),
                        chooseFile(),
                        step(
                                6,
                                SampleGuide.words("Open the page of your bookmarks and wait until they are there"),
                                "bookmarks",
                                "")),
                "");
    }

    static Chapter move() {
        return new Chapter(
                "move-followers",
                "Move the followers",
                Words.of("The step that everything before it led to."),
                "old",
                List.of(),
                List.of(
                        new Trouble(
                                SampleGuide.words(
                                        "Your new account names ",
                                        SampleGuide.value("@alex@old.example", "old.handle"),
                                        " as an alias"),
                                Words.of("Else create it first.")),
                        new Trouble(Words.of("All your lists are collected"), Words.of(""))),
                List.of(
                        pressMove(),
                        step(
                                8,
                                SampleGuide.words(
                                        "Wait until your followers have arrived; read more in ",
                                        new Piece(
                                                Kind.LINK,
                                                "Mastodon's documentation",
                                                "https://docs.joinmastodon.org/user/moving/")),
                                "",
                                "")),
                "");
    }

    static Chapter attacks() {
        return new Chapter(
                "attacks \"><script>",
                "Titles " + SampleGuide.SCRIPT + " " + SampleGuide.LINKS + " #",
                SampleGuide.words(
                        SampleGuide.SCRIPT + " ",
                        SampleGuide.label(SampleGuide.LINKS),
                        " ",
                        SampleGuide.value(SampleGuide.TABLE, "old.other")),
                "new",
                List.of(SampleGuide.words(
                        "- a list, ", SampleGuide.label("1. another"), " " + SampleGuide.ARABIC + "\u202E turned")),
                List.of(),
                List.of(
                        attack(),
                        step(
                                10,
                                SampleGuide.words(
                                        SampleGuide.label(SampleGuide.ARABIC), " ", SampleGuide.label("設定"), "を開く"),
                                "",
                                "")),
                "");
    }

    private static GuideStep pressCreate() {
        return new GuideStep(
                3,
                SampleGuide.words("Press ", SampleGuide.label("Create alias")),
                "",
                false,
                List.of(SampleGuide.words(
                        "a green line: “", SampleGuide.label("Successfully created a new alias."), "”")),
                List.of(
                        new Trouble(
                                SampleGuide.words("The page says “", SampleGuide.label("Could not be found"), "”"),
                                Words.of("Look for a slip in the handle, and try again after a minute.")),
                        new Trouble(Words.of("The button does nothing"), Words.of("Reload the page."))),
                List.of(),
                List.of(),
                "create-alias");
    }

    private static GuideStep chooseFile() {
        return new GuideStep(
                5,
                SampleGuide.words(
                        "Choose the file ",
                        SampleGuide.literal("following_accounts.csv"),
                        " under ",
                        SampleGuide.label("Data")),
                "follows",
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Repetition(
                                "mutes",
                                "the muted accounts",
                                4,
                                List.of(SampleGuide.words(
                                        "The file is ", SampleGuide.literal("muted_accounts.csv"), "."))),
                        new Repetition(
                                "blocks",
                                "the blocked accounts",
                                4,
                                List.of(SampleGuide.words(
                                        "The file is ", SampleGuide.literal("blocked_accounts.csv"), ".")))),
                "import");
    }

    private static GuideStep pressMove() {
        return new GuideStep(
                7,
                SampleGuide.words(
                        "Put ",
                        SampleGuide.value("alex@new.example", "new.handle"),
                        " into ",
                        SampleGuide.label("Handle of the new account"),
                        ", your password ",
                        SampleGuide.value("your password", "old.password"),
                        " into ",
                        SampleGuide.label("Current password"),
                        " and press ",
                        SampleGuide.label("Move followers")),
                "",
                true,
                List.of(SampleGuide.words(
                        "“", SampleGuide.label("Your account is currently redirecting to @alex@new.example"), "”")),
                List.of(new Trouble(
                        Words.of("It says that the accounts do not know each other"),
                        Words.of("Wait five minutes: servers remember the old state for a while."))),
                List.of(),
                List.of(),
                "move");
    }

    private static GuideStep attack() {
        return new GuideStep(
                9,
                SampleGuide.words(
                        "# ",
                        SampleGuide.label(SampleGuide.SCRIPT),
                        SampleGuide.literal("``` `" + SampleGuide.SCRIPT + "` |"),
                        new Piece(Kind.LINK, "click", "javascript:attacked=1"),
                        new Piece(Kind.LINK, SampleGuide.LINKS, "https://good.example/a(b)?c=<d>"),
                        new Piece(Kind.LINK, SampleGuide.LINKS, "https://good.example/a(b)?c=%3Cd%3E")),
                "",
                false,
                List.of(
                        SampleGuide.words("1. ", SampleGuide.label(SampleGuide.TABLE)),
                        SampleGuide.words(SampleGuide.label(SampleGuide.LONG), SampleGuide.LONG)),
                List.of(new Trouble(
                        SampleGuide.words("+ " + SampleGuide.SCRIPT),
                        SampleGuide.words("= \n\n## " + SampleGuide.LINKS + " mallory@evil.example"))),
                List.of(SampleGuide.words(
                        "> quoted\n\n    code ",
                        SampleGuide.label("**bold**"),
                        "word ",
                        SampleGuide.label("(x)"),
                        "y")),
                List.of(new Repetition(
                        "", SampleGuide.SCRIPT + SampleGuide.LINKS, 9, List.of(Words.of(SampleGuide.TABLE)))),
                "hostile");
    }

    private static GuideStep step(int number, Words text, String list, String picture) {
        return new GuideStep(number, text, list, false, List.of(), List.of(), List.of(), List.of(), picture);
    }
}
