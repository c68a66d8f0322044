package org.fediferry.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.run.Limits;
import org.testng.annotations.Test;

/** Whoever takes part is there, and the same each time. */
@Test(groups = "unit")
public class RehearsalTest {

    private static Rehearsal begin(String scenario, Locale language) throws Exception {
        return Rehearsals.begin(Scenarios.shipped(scenario), language, Optional.empty(), Optional.empty());
    }

    public void everyRoleHasAnAccountThatCanSignIn() throws Exception {
        try (Rehearsal rehearsal = begin("mastodon-to-gotosocial", Locale.GERMAN)) {
            Map<String, RehearsalAccount> accounts = rehearsal.accounts();

            assertThat(accounts.keySet()).containsExactly("old", "new");
            assertThat(rehearsal.account("old").handle().acct()).isEqualTo("ada@harbour.example");
            assertThat(rehearsal.account("new").serverType()).isEqualTo("gotosocial");
            assertThat(accounts.values()).allSatisfy(account -> {
                assertThat(account.password()).isPresent();
                assertThat(account.email()).contains("@");
                assertThat(account.token()).isEmpty();
                assertThat(rehearsal.servers()).containsEntry(account.handle().domain(), account.server());
            });
            assertThat(rehearsal.languageOf("old")).isEqualTo(Locale.GERMAN);
            assertThat(rehearsal.languageOf("new"))
                    .as("its practice server speaks nothing else")
                    .isEqualTo(Locale.ENGLISH);
            assertThat(rehearsal.isQuiet()).isTrue();
            assertThat(rehearsal.bugs()).isEmpty();
        }
    }

    public void confirmsItsOwnMoveAndNoOther() throws Exception {
        try (Rehearsal rehearsal = begin("mastodon-to-mastodon", Locale.ENGLISH)) {
            assertThat(rehearsal.confirms("move:@ada@lantern.example")).isTrue();
            assertThat(rehearsal.confirms("move:@ada@harbour.example")).isFalse();
            assertThat(rehearsal.confirms("cancel-redirect:@ada@harbour.example"))
                    .isFalse();
            assertThat(rehearsal.confirms("move:@ada@lantern.example.org")).isFalse();
        }
    }

    public void speaksEnglishWhereItDoesNotKnowTheLanguage() throws Exception {
        try (Rehearsal rehearsal = begin("back-up", Locale.FRENCH)) {
            assertThat(rehearsal.languageOf("account")).isEqualTo(Locale.ENGLISH);
        }
        try (Rehearsal rehearsal = begin("back-up", Locale.GERMANY)) {
            assertThat(rehearsal.languageOf("account")).isEqualTo(Locale.GERMAN);
        }
    }

    public void saysWhichVersionsThereAre() {
        assertThatThrownBy(() -> Rehearsals.begin(
                        Scenarios.shipped("back-up"), Locale.ENGLISH, Optional.of("3.5"), Optional.empty()))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("4.6");
    }

    public void runsTheVersionsThatAreAskedFor() throws Exception {
        try (Rehearsal rehearsal = Rehearsals.begin(
                Scenarios.shipped("mastodon-to-mastodon"), Locale.ENGLISH, Optional.of("4.2"), Optional.of("4.3"))) {
            assertThat(get(rehearsal, "old", "/api/v1/instance")).contains("\"4.2.0\"");
            assertThat(get(rehearsal, "new", "/api/v1/instance")).contains("\"4.3.23\"");
        }
    }

    public void isTheSameEachTime() throws Exception {
        assertThat(profiles()).isEqualTo(profiles()).contains("Ada Harbour", "Boats, bread and slow news.");
    }

    /** What the world sees of everybody, with the addresses of this time taken out. */
    private static String profiles() throws Exception {
        try (Rehearsal rehearsal = begin("gotosocial-to-mastodon", Locale.ENGLISH)) {
            RehearsalAccount ada = rehearsal.bystanders().get(0);
            String base = get(ada.server(), "/api/v1/accounts/lookup?acct=ada");
            String id = base.replaceAll("(?s)^.*?\"id\":\"(\\d+)\".*$", "$1");
            String all = base + get(ada.server(), "/api/v1/accounts/" + id + "/followers?limit=80");
            for (Map.Entry<String, URI> server : rehearsal.servers().entrySet()) {
                all = all.replace(server.getValue().toString(), "https://" + server.getKey());
            }
            // A server counts the days of accounts elsewhere from when it heard of them; no page shows that.
            return all.replaceAll("(\"acct\":\"[^\"]*@.*?\"created_at\":\")[^\"]*", "$1");
        }
    }

    public void waitsAsShortAsPracticeServersAllow() throws Exception {
        try (Rehearsal rehearsal = begin("back-up", Locale.ENGLISH)) {
            Limits limits = rehearsal.limits(Limits.STANDARD);

            assertThat(limits.longestPause()).isLessThan(Limits.STANDARD.longestPause());
            assertThat(limits.longestWait()).isLessThan(Limits.STANDARD.longestWait());
            assertThat(limits.atRest().getAsBoolean()).isTrue();
        }
    }

    private static String get(Rehearsal rehearsal, String role, String path) throws IOException, InterruptedException {
        return get(rehearsal.account(role).server(), path);
    }

    private static String get(URI server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
