package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.scenario.Library;
import org.testng.annotations.Test;

/** What an account has after an import is the verdict of the import, on servers that behave well and on others. */
@Test(groups = "unit")
public class ImportVerdictTest {

    public void tellsWhoIsMissing() throws Exception {
        Library library = Preparation.read(Home.find(), "mastodon-to-mastodon");
        try (Life life = new Life(library, MastodonJourney.begin(Errand.MOVE))) {
            RunRecord run = life.process().run(life.folder);
            run.steps().stream().filter(s -> s.outcome() != Outcome.PASSED).forEach(s -> System.out.println(s.number() + " " + s.label() + " " + s.outcome() + " " + s.expected() + " | " + s.found()+" | "+s.advice()));
            run.balance().forEach(System.out::println);
            run.said().forEach(System.out::println);
            run.exports().forEach(x -> System.out.println(x.role() + " " + x.kind() + " " + x.file() + " " + x.rows() + " " + x.problems()));
            System.out.println(run.steps().size());
            assertThat(run.outcome()).isEqualTo(Outcome.PASSED);
        }
    }
}
