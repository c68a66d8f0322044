package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Nothing is typed into a page of a stranger, however much it looks like that of the account's own server. */
@Test(groups = "browser")
public class LookAlikeBrowserTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
        Processes.noneIsLeft();
    }

    public void tellsALookAlikeNothing() throws IOException {
        try (LookAlike lookAlike = LookAlike.start();
                Front front = Front.plain(world.oldServer())
                        .redirecting("/settings/export", lookAlike.address().resolve("/auth/sign_in"))) {
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result = world.asOld("mastodon/export-lists");

            leadsAway(result, lookAlike);
            toldNothing(result, lookAlike, front);
        }
    }

    public void typesNoPasswordWhereAScenarioAsksForItAtOnce() throws IOException {
        try (LookAlike lookAlike = LookAlike.start();
                Front front = Front.plain(world.oldServer())
                        .redirecting("/settings/export", lookAlike.address().resolve("/auth/sign_in"))) {
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result =
                    world.run(world.scenario("password-only.yaml", """
                            scenario: Type the password at once
                            roles: { old: mastodon }
                            steps:
                              - { open: session, as: old }
                              - { fill: sign-in.password, with: "${old.password}", as: old }
                            """).toString());

            leadsAway(result, lookAlike);
            toldNothing(result, lookAlike, front);
        }
    }

    public void fillsInNoFormThatLeadsToAStranger() throws IOException {
        try (LookAlike lookAlike = LookAlike.start();
                Front front = Front.plain(world.oldServer()).changing("/auth/sign_in", page -> lookAlike.page())) {
            world.bind("old", world.oldLogin().at(front.address()));

            CommandResult result = world.asOld("mastodon/export-lists");

            assertThat(result).says("a page of " + front.address() + " to type", lookAlike.address() + " ");
            toldNothing(result, lookAlike, front);
        }
    }

    private static void leadsAway(CommandResult result, LookAlike lookAlike) {
        assertThat(result).says("the server leads to " + lookAlike.address().getAuthority());
    }

    private void toldNothing(CommandResult result, LookAlike lookAlike, Front front) throws IOException {
        assertThat(result).exitedWith(ExitCode.FAILED).says("nothing was typed");
        assertThat(result.evidence().isIntact().trouble().expected())
                .contains(front.address().getAuthority());
        assertThat(lookAlike.heard())
                .allMatch(line -> line.startsWith("GET /auth/sign_in") || line.startsWith("GET /favicon"))
                .noneMatch(line -> line.contains(world.oldLogin().password()));
        assertThat(world.oldServer().requests().count("POST", "/auth/sign_in")).isZero();
    }
}
