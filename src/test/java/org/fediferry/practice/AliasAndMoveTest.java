package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.User;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Sections 6 and 7 of the fact sheet: aliases, the red button and the redirect, with all that can go wrong. */
@Test(groups = "unit")
public class AliasAndMoveTest {

    private PracticeWorld world;
    private PracticeAccount old;
    private PracticeAccount target;
    private TestBrowser here;
    private TestBrowser there;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.6");
        old = world.oldServer().account("ada");
        target = world.newServer().account("ada");
        here = TestBrowser.signedIn(world.oldServer(), "ada");
        there = TestBrowser.signedIn(world.newServer(), "ada");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(world.oldServer().requests().failures()).isEmpty();
        assertThat(world.newServer().requests().failures()).isEmpty();
        world.close();
    }

    @DataProvider
    public Object[][] wrongAliases() {
        return new Object[][] {
            {"", "can't be blank"},
            {"ada@har bour", "is not a valid domain name"},
            {"ada@nowhere.example", "could not be found"},
            {"nobody@harbour.example", "could not be found"},
            {"ada", "cannot be current account"},
            {"@ada@lighthouse.example", "cannot be current account"},
        };
    }

    @Test(groups = "unit", dataProvider = "wrongAliases")
    public void saysWhatIsWrongWithAnAlias(String typed, String error) {
        alias(typed);
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.path()).isEqualTo("/settings/aliases");
        assertThat(there.textOf(".account_alias_acct span.error")).isEqualTo(error);
        assertThat(there.has("#account_alias_acct[aria-invalid=true]")).isTrue();
        assertThat(there.has(".flash-message.alert")).isTrue();
    }

    public void listsAndRemovesAliases() {
        assertThat(there.get("/settings/aliases").textOf("td.muted-hint[colspan='2']"))
                .isEqualTo("You have no aliases.");
        alias(" @Ada@Harbour.example ");
        assertThat(there.textOf(".flash-message.notice")).startsWith("Successfully created a new alias");
        assertThat(there.textOf("table.inline-table tbody td")).isEqualTo("Ada@Harbour.example");
        there.click("a.table-action-link[data-method=delete][href^='/settings/aliases/']");
        assertThat(there.textOf(".flash-message.notice")).startsWith("Successfully removed the alias");
        assertThat(target.alsoKnownAs()).isEmpty();
    }

    public void refusesTheSameAliasWithoutAWordAtTheField() {
        alias(old.handle());
        alias(old.handle());
        assertThat(there.has(".flash-message.alert")).isTrue();
        assertThat(there.has("span.error")).isFalse();
        assertThat(target.alsoKnownAs()).hasSize(1);
    }

    public void checksThePasswordBeforeAnythingElse() {
        move("nobody@nowhere.example", "wrong");
        assertThat(here.status()).isEqualTo(200);
        assertThat(here.has("#account_migration_current_password[aria-invalid=true]"))
                .isTrue();
        assertThat(here.textOf(".account_migration_current_password span.error"))
                .isEqualTo("is invalid");
        assertThat(here.has("#account_migration_acct[aria-invalid=true]")).isFalse();
        assertThat(here.page().expectFirst("#account_migration_acct").val()).isEqualTo("nobody@nowhere.example");
        assertThat(here.page()
                        .expectFirst("#account_migration_current_password")
                        .val())
                .isEmpty();
    }

    @DataProvider
    public Object[][] wrongTargets() {
        return new Object[][] {
            {"", "can't be blank"},
            {"ada@x y", "is not a valid domain name"},
            {"ada@nowhere.example", "could not be found"},
            {"ada@lighthouse.example", "is not an alias of this account"},
            {"ada", "is not an alias of this account"},
        };
    }

    @Test(groups = "unit", dataProvider = "wrongTargets")
    public void saysWhatIsWrongWithATarget(String typed, String error) {
        move(typed, password());
        assertThat(here.path()).isEqualTo("/settings/migration");
        assertThat(here.textOf(".account_migration_acct span.error")).isEqualTo(error);
        assertThat(old.migrations()).isZero();
        assertThat(old.movedTo()).isEmpty();
    }

    public void waitsThirtyDaysBeforeTheNextMove() {
        alias(old.handle());
        old.movedBefore(Duration.ofDays(10));
        here.get("/settings/migration");
        assertThat(here.has("#account_migration_acct[disabled]")).isTrue();
        assertThat(here.has("form#new_account_migration button[type=submit][disabled]"))
                .isTrue();
        assertThat(here.textOf("span.warning-hint")).contains("20 days");
        move(target.handle(), password());
        assertThat(here.page().select(".flash-message.alert").text()).contains("You are on cooldown");
        assertThat(old.migrations()).isOne();
    }

    public void limitsTheAccountThatHasMoved() throws InterruptedException {
        alias(old.handle());
        move(target.handle(), password());
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(here.has("a[data-method=delete][href='/settings/migration/redirect']"))
                .isTrue();
        assertThat(here.textOf("a.name-tag span.username")).isEqualTo("ada@lighthouse.example");
        assertThat(here.page().expectFirst("time.time-ago").hasAttr("datetime")).isTrue();
        assertThat(here.page().select("table.inline-table td").get(1).text()).isEqualTo("24");
        assertThat(here.get("/settings/profile").path()).isEqualTo("/auth/edit");
        assertThat(here.has(".flash-message.warning a[href='/settings/migration']"))
                .isTrue();
        assertThat(here.get("/settings/imports").path()).isEqualTo("/auth/edit");
        assertThat(here.get("/settings/export").path()).isEqualTo("/settings/export");
        assertThat(here.get("/settings/aliases").path()).isEqualTo("/settings/aliases");
        assertThat(here.page().select("li#profile, li#preferences, li#import")).isEmpty();
        String state = here.page().expectFirst("script#initial-state").data();
        assertThat(state)
                .contains("\"moved_to_account_id\"", "\"disabled_account_id\"")
                .doesNotContain("\"me\":");
    }

    public void keepsTheWaitingTimeWhenTheRedirectIsCancelled() {
        alias(old.handle());
        move(target.handle(), password());
        here.click("a[data-method=delete][href='/settings/migration/redirect']");
        assertThat(here.textOf(".flash-message.notice")).startsWith("Successfully cancelled");
        assertThat(here.has("#account_migration_acct[disabled]")).isTrue();
        assertThat(old.movedTo()).isEmpty();
        assertThat(here.get("/settings/profile").path()).isEqualTo("/settings/profile");
    }

    public void refusesToMoveWhereItAlreadyRedirects() {
        alias(old.handle());
        here.get("/settings/migration/redirect/new")
                .submit(
                        "form#new_form_redirect",
                        Map.of("form_redirect[acct]", target.handle(), "form_redirect[current_password]", password()));
        assertThat(here.path()).isEqualTo("/settings/migration");
        assertThat(old.migrations()).isZero();
        move(target.handle(), password());
        assertThat(here.textOf(".account_migration_acct span.error"))
                .isEqualTo("is the same account you have already moved to");
    }

    public void asksForTheNameWhereThereIsNoPassword() {
        old.forgetPassword();
        here.get("/settings/migration");
        assertThat(here.has("#account_migration_current_password")).isFalse();
        assertThat(here.has("#account_migration_current_username")).isTrue();
    }

    public void storesTheMoveAndBreaksWhenAskedTo() {
        alias(old.handle());
        world.oldServer().quirks().on(Quirk.FAIL_AFTER_MOVE, 1);
        move(target.handle(), password());
        assertThat(here.status()).isEqualTo(500);
        assertThat(old.migrations()).isOne();
        assertThat(old.movedTo()).isEmpty();
    }

    public void hidesTheAliasForAWhileWhenAskedTo() {
        alias(old.handle());
        world.newServer().quirks().on(Quirk.ALIAS_HIDDEN, 1);
        move(target.handle(), password());
        assertThat(here.textOf(".account_migration_acct span.error")).isEqualTo("is not an alias of this account");
        move(target.handle(), password());
        assertThat(here.has(".flash-message.notice")).isTrue();
    }

    public void turnsRemoteFollowersIntoRequestsWhereTheTargetIsLocked() throws InterruptedException {
        alias(old.handle());
        target.lock();
        move(target.handle(), password());
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(target.followRequests()).as("from the old server").isPositive();
        assertThat(target.followers()).as("its own server's people").isPositive();
        assertThat(target.followers() + target.followRequests()).isEqualTo(22);
    }

    public void leavesFollowersBehindWhenAskedTo() throws InterruptedException {
        alias(old.handle());
        world.newServer().quirks().on(Quirk.FOLLOWERS_MISSING, 3);
        move(target.handle(), password());
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(target.followers()).isEqualTo(19);
        assertThat(old.followers()).isEqualTo(5);
    }

    public void reorganisesWithinOneServer() throws InterruptedException {
        PracticeAccount next = world.oldServer().addAccount("ada_at_work");
        User fan = world.oldServer().instance().users().stream()
                .filter(user -> world.oldServer().instance().follows().between(user.account(), me()) != null)
                .findFirst()
                .orElseThrow();
        fan.holdings().addToList("Friends", me());
        TestBrowser work =
                TestBrowser.signedIn(world.oldServer(), "ada_at_work").get("/settings/aliases");
        work.submit("form#new_account_alias", Map.of("account_alias[acct]", "ada"));
        assertThat(next.alsoKnownAs()).containsExactly(old.actor());
        move("ada_at_work", password());
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(next.followers()).isEqualTo(22);
        assertThat(old.followers()).isEqualTo(2);
        assertThat(fan.holdings().lists().toString()).contains("ada_at_work");
    }

    private Account me() {
        return world.oldServer().instance().user("ada").orElseThrow().account();
    }

    private String password() {
        return String.valueOf(old.password());
    }

    private void alias(String handle) {
        there.get("/settings/aliases").submit("form#new_account_alias", Map.of("account_alias[acct]", handle));
    }

    private void move(String handle, String password) {
        here.get("/settings/migration")
                .submit(
                        "form#new_account_migration",
                        Map.of(
                                "account_migration[acct]", handle,
                                "account_migration[current_password]", password));
    }
}
