package org.fediferry.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fediferry.rehearsal.Part.Place;
import org.testng.annotations.Test;

/** Everybody plays the part that the scenario has for them. */
@Test(groups = "unit")
public class CastTest {

    private static final Set<String> TYPES = Set.of("mastodon", "akkoma", "pixelfed");

    private static Cast shipped(String scenario) throws CannotRehearse {
        return Cast.of(Scenarios.shipped(scenario), TYPES);
    }

    public void whoLeavesHasTheOldServerWhateverTheOrder() throws CannotRehearse {
        Cast cast = Cast.of(Scenarios.own("""
                        scenario: The other way round
                        roles: { new: mastodon, old: mastodon }
                        steps:
                          - say: Hello
                        """), TYPES);

        assertThat(cast.mover()).isEqualTo("old");
        assertThat(cast.target()).isEqualTo("new");
        assertThat(cast.parts()).containsOnlyKeys("new", "old");
        assertThat(cast.part("old")).isEqualTo(new Part("old", "mastodon", Place.OLD, "ada"));
        assertThat(cast.part("new")).isEqualTo(new Part("new", "mastodon", Place.NEW, "ada"));
    }

    public void namesOfRolesDoNotMatter() throws CannotRehearse {
        Cast cast = shipped("keep-both");

        assertThat(cast.mover()).isEqualTo("one");
        assertThat(cast.target()).isEqualTo("two");
    }

    public void twoAccountsOnOneServerHaveNamesOfTheirOwn() throws CannotRehearse {
        Cast cast = shipped("reorganise");

        assertThat(cast.parts().values()).extracting(Part::place).containsOnly(Place.OLD);
        assertThat(cast.parts().values()).extracting(Part::user).containsExactly("ada", "adele");
    }

    public void aNewMastodonAccountOfSomebodyFromElsewhereIsOnTheNewServer() throws CannotRehearse {
        Cast cast = shipped("akkoma-to-mastodon");

        assertThat(cast.parts().values()).extracting(Part::place).containsExactly(Place.GUEST, Place.NEW);
        assertThat(cast.mover()).isEqualTo("old");
    }

    public void whatAsksForTheOldAccountIsDoneInTheNewOne() throws CannotRehearse {
        Cast alias = shipped("mastodon/create-alias");
        Cast move = shipped("mastodon/move-followers");

        assertThat(alias.target()).isEqualTo("account");
        assertThat(alias.part("account").place()).isEqualTo(Place.NEW);
        assertThat(alias.part(Cast.OTHER).place()).isEqualTo(Place.OLD);
        assertThat(move.mover()).isEqualTo("account");
        assertThat(move.part("account").place()).isEqualTo(Place.OLD);
    }

    public void saysForWhichRoleThereIsNoServer() {
        assertThatThrownBy(() -> shipped("mastodon-to-threads"))
                .isInstanceOfSatisfying(CannotRehearse.class, refused -> {
                    assertThat(refused).hasMessageContaining("\"new\" (threads)");
                    assertThat(refused.advice()).contains("akkoma, mastodon, pixelfed");
                });
    }
}
