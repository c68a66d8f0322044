package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.practice.Fault;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.social.Holdings;

/** What Fediferry does when something goes wrong, fault by fault. */
final class FaultCases {

    private static final String ALIAS_STEP =
            "See that @" + World.NEW_ADA + " publicly names @" + World.OLD_ADA + " as its old account";
    private static final String MOVE_STEP = "Move the followers of @" + World.OLD_ADA + " to @" + World.NEW_ADA;
    private static final String OPEN_STEP = "Open " + World.OLD;

    private FaultCases() {}

    static List<FaultCase> all() {
        return Stream.of(
                        servers(),
                        moves(),
                        aliases(),
                        imports(),
                        refusedMoves(),
                        secondFactors(),
                        signIns(),
                        pages(),
                        ArchiveFaultCases.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FaultCase> servers() {
        return List.of(
                FaultCase.of(Fault.SLOW_PAGES, FaultCases::signIn)
                        .says("Waits for each page, up to its limit, and goes on.")
                        .leaves((world, evidence) ->
                                assertThat(evidence.step("Sign in").took()).isGreaterThan(Duration.ofSeconds(2))),
                FaultCase.of(Fault.TOO_MANY_REQUESTS, FaultCases::collect)
                        .says("Stops at the page, and says to wait.")
                        .ends(ExitCode.FAILED, OPEN_STEP, "HTTP 429 (too many requests) \"Too Many Requests\"")
                        .leaves((world, evidence) ->
                                assertThat(evidence.trouble().advice()).contains("wait some minutes")),
                FaultCase.of(Fault.SIGN_IN_LIMITED, FaultCases::collect)
                        .says("Stops after one try, and says to wait.")
                        .ends(ExitCode.FAILED, "Sign in", "HTTP 429 (too many requests) \"Too many requests\"")
                        .leaves((world, evidence) -> {
                            assertThat(evidence.trouble().advice()).contains("wait some minutes");
                            assertThat(world.oldServer().requests().count("POST", "/auth/sign_in"))
                                    .isOne();
                        }),
                FaultCase.of(Fault.UNAVAILABLE, FaultCases::collect)
                        .says("Says which address answered what; no run is begun.")
                        .ends(ExitCode.FAILED, "", "GET http://127.0.0.1", "503"));
    }

    private static List<FaultCase> moves() {
        return List.of(
                move(Fault.ERROR_BEFORE_EFFECT)
                        .says("Looks at the page instead of clicking again, and stops: the move does not show.")
                        .ends(ExitCode.FAILED, MOVE_STEP, "HTTP 500")
                        .leaves((world, evidence) -> {
                            assertThat(evidence.trouble().advice()).contains("run --resume looks once more");
                            assertThat(world.oldAda().migrations()).isZero();
                            assertThat(world.oldAda().movedTo()).isEmpty();
                        }),
                move(Fault.ERROR_HALF_WAY)
                        .says(
                                "Looks at the page instead of clicking again, and stops: the move does not show. A second run finds the"
                                        + " waiting period.")
                        .ends(ExitCode.FAILED, MOVE_STEP, "HTTP 500")
                        .after(FaultCases::aliasedInAHurry)
                        .leaves((world, evidence) -> {
                            assertThat(world.oldAda().migrations()).isOne();
                            assertThat(world.oldAda().movedTo()).isEmpty();
                            assertThat(world.moveFollowers()).exitedWith(ExitCode.FAILED);
                        }),
                move(Fault.ERROR_AFTER_EFFECT)
                        .says(
                                "Looks at the page instead of clicking again, sees that the account has moved, and goes on.")
                        .leaves((world, evidence) -> {
                            assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
                            assertThat(world.moveFollowers()).exitedWith(ExitCode.PASSED);
                        }));
    }

    private static List<FaultCase> aliases() {
        return List.of(
                move(Fault.ALIAS_HIDDEN)
                        .says("Asks again until the alias is public, then moves.")
                        .leaves((world, evidence) -> {
                            assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
                            assertThat(world.movesPosted()).isOne();
                        }),
                move(Fault.ALIAS_NEVER_SHOWN)
                        .says("Waits half an hour, does not move, and says so.")
                        .ends(ExitCode.WAITING, ALIAS_STEP, "the longest wait of this run")
                        .after(world -> aliased(world.set("run.longest-wait", "2s")))
                        .leaves(FaultCases::notMoved));
    }

    private static List<FaultCase> imports() {
        return List.of(
                lists(Fault.IMPORT_STUCK)
                        .says(
                                "Goes on when the number does not change any more, and says that it is stuck; the balance says who is missing.")
                        .leaves((world, evidence) -> hasArrived(evidence, 6)),
                lists(Fault.IMPORT_PARTLY_FAILING)
                        .says("Collects the file of failures; the balance names who stayed behind.")
                        .leaves((world, evidence) -> {
                            hasArrived(evidence, 6);
                            assertThat(evidence.tally("follows").stayed()).hasSize(6);
                            assertThat(evidence.exports("new")).contains("follows-failures", "follows-missing");
                        }),
                lists(Fault.IMPORT_REPORTS_NOTHING)
                        .says("Stops before the move, and says that the import has ended with nothing.")
                        .ends(ExitCode.FAILED, "See that the import of the follows has not ended with nothing"));
    }

    private static List<FaultCase> refusedMoves() {
        return List.of(
                move(Fault.COOLDOWN)
                        .says("Does not move, and says where the days that are left stand.")
                        .ends(ExitCode.FAILED, "See that no waiting period is running")
                        .after(FaultCases::aliasedInAHurry)
                        .leaves(FaultCases::notMoved),
                move(Fault.LOCKED_TARGET)
                        .says("Does not move, and names the setting of the new account.")
                        .ends(
                                ExitCode.FAILED,
                                "See that @" + World.NEW_ADA + " accepts followers without asking",
                                "each follower must be accepted by hand")
                        .leaves(FaultCases::notMoved),
                move(Fault.ALREADY_REDIRECTING)
                        .says("Does not move, and says that the redirect has to be cancelled first.")
                        .ends(ExitCode.FAILED, "See that the account does not redirect")
                        .after(FaultCases::aliasedInAHurry)
                        .leaves((world, evidence) -> {
                            assertThat(evidence.trouble().advice()).contains("cancel the redirect first");
                            assertThat(world.movesPosted()).isZero();
                            assertThat(world.newAda().followers()).isZero();
                        }),
                move(Fault.SELF_DESTRUCT)
                        .says("Stops before the move, and says that only exports are left.")
                        .ends(ExitCode.FAILED, "Open the migration page of @" + World.OLD_ADA, "HTTP 410 (gone")
                        .leaves(FaultCases::notMoved));
    }

    private static List<FaultCase> secondFactors() {
        return List.of(
                FaultCase.of(Fault.TWO_FACTOR_CODE, FaultCases::signIn).says("Enters a one-time code and goes on."),
                FaultCase.of(Fault.TWO_FACTOR_BOTH, FaultCases::signIn)
                        .says("Answers with a one-time code instead of the key and goes on.")
                        .leaves((world, evidence) -> assertThat(
                                        evidence.step("Answer with a one-time code instead of the security key")
                                                .tries())
                                .isOne()),
                FaultCase.of(Fault.TWO_FACTOR_KEY, FaultCases::signIn)
                        .says("Asks for a one-time code at the terminal; stops where there is none.")
                        .ends(ExitCode.FAILED, "Enter the one-time code", "no terminal to ask at"));
    }

    private static List<FaultCase> signIns() {
        return List.of(
                FaultCase.of(Fault.SSO_ACCOUNT, FaultCases::signIn)
                        .says("Hands the sign-in over to the person; without a visible window it waits for --headed.")
                        .ends(
                                ExitCode.WAITING,
                                "Sign in by hand: harbour.example shows no form for a password",
                                "window is not visible"),
                FaultCase.of(Fault.LOOK_ALIKE_REDIRECT, FaultCases::signIn)
                        .says("Stops before anything is typed there, and names the address.")
                        .ends(ExitCode.FAILED, OPEN_STEP, "the server leads to 127.0.0.1")
                        .leaves((world, evidence) -> {
                            PracticeServer lookAlike =
                                    world.practice().lookAlikes().get(0);
                            assertThat(evidence.trouble().found())
                                    .contains(lookAlike.address().getAuthority());
                            assertThat(lookAlike.requests().lines())
                                    .contains("GET /auth/sign_in")
                                    .doesNotContain("POST /auth/sign_in");
                        }),
                FaultCase.of(Fault.SESSION_ENDED, FaultCases::collect)
                        .says("Stops at the page, and says to sign in again; what was collected stays.")
                        .ends(ExitCode.FAILED, "Download the lists", "HTTP 401 (not signed in)")
                        .leaves((world, evidence) ->
                                assertThat(evidence.exports("account")).containsExactly("follows")));
    }

    private static List<FaultCase> pages() {
        return List.of(
                FaultCase.of(Fault.CHANGED_IDS, World::createAlias)
                        .says("Looks for the field, then stops with a picture of the page; no alias is created.")
                        .ends(ExitCode.FAILED, "Enter the handle of the old account", "none on the page", "waited 5s")
                        .after(world -> world.set("run.step-limit", "5s"))
                        .leaves((world, evidence) -> {
                            assertThat(evidence.trouble().pictures()).isNotEmpty();
                            assertThat(world.newAda().alsoKnownAs()).isEmpty();
                        }),
                FaultCase.of(Fault.OTHER_LANGUAGE, World::createAlias)
                        .says("Notices no difference: it knows pages by what has no language.")
                        .leaves((world, evidence) ->
                                assertThat(world.newAda().alsoKnownAs()).hasSize(1)),
                FaultCase.of(Fault.DOWNLOAD_NEVER_STARTS, FaultCases::collect)
                        .says("Waits for the file up to its limit, then stops.")
                        .ends(ExitCode.WAITING, "Download the follows", "no answer", "waited 2s")
                        .after(world -> world.set("run.download-limit", "2s"))
                        .leaves((world, evidence) ->
                                assertThat(evidence.run().exports()).isEmpty()),
                FaultCase.of(Fault.DOWNLOAD_STOPS_HALF_WAY, FaultCases::collect)
                        .says("Does not keep half a file, and stops.")
                        .ends(ExitCode.FAILED, "Download the follows", "broken off")
                        .leaves((world, evidence) ->
                                assertThat(evidence.run().exports()).isEmpty()));
    }

    private static FaultCase move(Fault fault) {
        return FaultCase.of(fault, World::moveFollowers).after(FaultCases::aliased);
    }

    private static void aliased(World world) {
        world.newAda().nameAsAlias(world.oldAda());
    }

    /** What a page shows from the beginning need not be waited for that long. */
    private static void aliasedInAHurry(World world) {
        aliased(world.set("run.step-limit", "5s"));
    }

    private static void notMoved(World world, Evidence evidence) {
        assertThat(evidence.trouble().advice()).isNotEmpty();
        assertThat(world.movesPosted()).isZero();
        assertThat(world.oldAda().movedTo()).isEmpty();
        assertThat(world.newAda().followers()).isZero();
    }

    private static FaultCase lists(Fault fault) {
        return FaultCase.of(fault, world -> world.run(world.carryingLists().toString()))
                .after(FaultCases::onlyFollowing);
    }

    /** With nothing but follows to take along. */
    private static void onlyFollowing(World world) {
        world.set("run.settling", "300ms");
        Holdings holdings = world.oldAda().holdings();
        holdings.clearLists();
        holdings.clearMutes();
        holdings.clearBlocks();
        holdings.clearDomainBlocks();
        holdings.clearBookmarks();
        holdings.clearFilters();
    }

    private static void hasArrived(Evidence evidence, long follows) {
        assertThat(evidence.tally("follows").had()).isEqualTo(12);
        assertThat(evidence.tally("follows").arrived()).isEqualTo(follows);
    }

    private static CommandResult collect(World world) {
        return world.asOld("mastodon/export-lists");
    }

    /** Signs in, looks at a page, and signs out. */
    private static CommandResult signIn(World world) {
        return flow(world, "  - open: session");
    }

    static CommandResult flow(World world, String... steps) {
        String text = "scenario: Flow\nserver: mastodon\nsteps:\n" + String.join("\n", steps) + "\n";
        return world.asOld(world.scenario("flow.yaml", text).toString());
    }
}
