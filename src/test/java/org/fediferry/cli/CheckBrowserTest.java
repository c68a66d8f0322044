package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The pages of the practice servers, all versions, against the server types of this repository. */
@Test(groups = "browser")
public class CheckBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    public void x() {
        try (Fleet fleet = Fleet.of("4.5")) {
            fleet.server("v4-5").account("ada").speak(Locale.GERMAN);
            CommandResult result = fleet.check("mastodon", "--groups", "aliases,export,imports,sign-in", "--languages", "en,de", "--accessibility", "--viewports", "1280x800,390x844");
            System.out.println(result.err() + result.out());
            
            try { System.out.println(new ProcessBuilder("sh","-c","rm -rf /tmp/c-out/check; cp -r "+result.out().strip()+" /tmp/c-out/check; cd /tmp/c-out/check; true; head -c 3000 testng-results.xml; head -c 2500 junitreports/*; head -c 1500 check.json").redirectErrorStream(true).inheritIO().start().waitFor()); } catch (Exception e) { throw new IllegalStateException(e); }
            assertThat(result.code()).isEqualTo(0);
        }
        Processes.noneIsLeft();
    }
}
