package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A whole move between two practice servers, as a person would click it. */
@Test(groups = "unit")
public class WholeMoveTest {

    @DataProvider
    public Object[] versions() {
        return new Object[] {"4.0", "4.2", "4.5", "4.6"};
    }

    @Test(groups = "unit", dataProvider = "versions")
    public void bringsTheFollowersAcross(String version) throws InterruptedException {
        try (PracticeWorld world = PracticeWorld.small(version)) {
            PracticeAccount old = world.oldServer().account("ada");
            PracticeAccount target = world.newServer().account("ada");
            assertThat(old.followers()).isEqualTo(24);

            TestBrowser there = TestBrowser.signedIn(world.newServer(), "ada");
            there.get("/settings/aliases")
                    .submit("form#new_account_alias", Map.of("account_alias[acct]", old.handle()));
            assertThat(there.has(".flash-message.notice")).isTrue();
            assertThat(target.alsoKnownAs()).containsExactly(old.actor());

            TestBrowser here = TestBrowser.signedIn(world.oldServer(), "ada");
            here.get("/settings/migration")
                    .submit(
                            "form#new_account_migration",
                            Map.of(
                                    "account_migration[acct]", target.handle(),
                                    "account_migration[current_password]", String.valueOf(old.password())));
            assertThat(here.path()).isEqualTo("/settings/migration");
            assertThat(here.has(".flash-message.notice")).isTrue();

            assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            assertThat(target.followers()).isEqualTo(22);
            assertThat(old.followers()).as("those whose servers are gone stay").isEqualTo(2);
            assertThat(world.oldServer().requests().count("POST", "/settings/migration"))
                    .isOne();
        }
    }
}
