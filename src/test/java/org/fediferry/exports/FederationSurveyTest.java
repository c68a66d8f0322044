package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.fediverse.FakeTime;
import org.fediferry.fediverse.FederationCheck.Federation;
import org.fediferry.fediverse.FixtureServer;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Who federates is asked for politely and once; nothing is concluded from anything but 200 and 404. */
@Test(groups = "unit")
public class FederationSurveyTest {
    private static final List<Handle> ALL = Stream.of("bo", "cy", "di", "eve")
            .map(user -> new Handle(user, "threads.net"))
            .toList();

    private FixtureServer server;
    private FakeTime time;
    private Path folder;
    private Path file;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        server = FixtureServer.start();
        time = new FakeTime();
        folder = Files.createTempDirectory("fediferry-survey");
        file = folder.resolve("following_accounts.csv");
        federates("bo");
        federates("di");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() throws IOException {
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String path(String user) {
        return "/.well-known/webfinger?resource=acct:" + user + "@threads.net";
    }

    private void federates(String user) {
        server.json(path(user), """
                {"subject":"acct:%s@threads.net","links":[{"rel":"self","type":"application/activity+json",
                 "href":"https://threads.net/ap/users/17841400000000001/"}]}""".formatted(user));
    }

    private FederationSurvey.Result ask() throws Exception {
        PublicWeb web = new PublicWeb(
                WebOptions.ofVersion("test")
                        .withServer("threads.net", server.address())
                        .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(90)),
                time,
                time);
        return FederationSurvey.into(file, web, new FederationSurvey.Asking(Duration.ofSeconds(1), time, time))
                .ask(ALL, (done, total, handle) -> {});
    }

    public void keepsThoseWhoFederateAsMastodonWritesThem() throws Exception {
        FederationSurvey.Result result = ask();

        assertThat(Files.readString(file)).isEqualTo("""
                Account address,Show boosts,Notify on new posts,Languages
                bo@threads.net,true,false,
                di@threads.net,true,false,
                """);
        assertThat(result.of(Federation.NO)).hasSize(2);
        assertThat(ExportFile.check(ExportKind.FOLLOWS, file).isSound()).isTrue();
        assertThat(ExportFile.check(ExportKind.FOLLOWS, file).rows()).isEqualTo(2);
    }

    public void pausesBetweenTwoQuestions() throws Exception {
        ask();
        assertThat(time.pauses()).hasSize(3).containsOnly(Duration.ofSeconds(1));
    }

    public void asksNobodyTwice() throws Exception {
        ask();
        int asked = server.asked().size();
        FederationSurvey.Result again = ask();

        assertThat(server.asked()).hasSize(asked);
        assertThat(again.of(Federation.YES)).hasSize(2);
    }

    public void goesOnAfterAnAnswerThatBrokeOffInTheMiddleOfItsLine() throws Exception {
        Files.writeString(
                folder.resolve("following_accounts.csv.asked"),
                "bo@threads.net,yes,2026-11-20T10:30:00Z\ncy@threads.net,no,2026-11-20T10:30:01Z\ndi@threads.net,y");
        ask();

        assertThat(server.askedPaths()).doesNotContain("acct:bo", "acct:cy").contains("acct:di", "acct:eve");
        assertThat(Files.readAllLines(folder.resolve("following_accounts.csv.asked")))
                .hasSize(4)
                .allMatch(line -> line.matches("\\w+@threads.net,(yes|no),2026-\\S+Z"));
    }

    @DataProvider
    public Object[][] sayingNothing() {
        return new Object[][] {
            {Reply.status(500, "{}")},
            {Reply.status(403, "{}")},
            {Reply.status(410, "{}")},
            {Reply.status(400, "{}")},
            {Reply.status(200, "<html>Log in</html>")},
            {Reply.status(200, "{\"links\":[]}")},
        };
    }

    @Test(groups = "unit", dataProvider = "sayingNothing")
    public void concludesNothingFromAnythingElse(Reply reply) throws Exception {
        server.on(path("cy"), reply);

        FederationSurvey.Result result = ask();

        assertThat(result.of(Federation.UNKNOWN)).extracting(Handle::user).containsExactly("cy");
        assertThat(result.of(Federation.YES)).hasSize(2);
        federates("cy");
        assertThat(ask().of(Federation.YES)).as("it is asked again").hasSize(3);
    }

    public void waitsAsLongAsTheServerSays() throws Exception {
        server.on(path("cy"), Reply.status(429, "{}").with("Retry-After", "30"), Reply.status(404, "{}"));

        assertThat(ask().of(Federation.NO)).hasSize(2);
        assertThat(time.pauses()).contains(Duration.ofSeconds(30));
    }

    public void stopsAskingWhereTheServerWantsALongRest() throws Exception {
        server.on(path("cy"), Reply.status(429, "{}").with("Retry-After", "3600"));

        FederationSurvey.Result result = ask();

        assertThat(result.stoppedBy()).contains("429", "2026-11-20T11:30");
        assertThat(server.askedPaths()).doesNotContain("acct:di", "acct:eve");
        assertThat(result.of(Federation.UNKNOWN)).hasSize(3);
        assertThat(Files.readString(file)).contains("bo@threads.net");
    }

    public void neverWritesOverSomebodyElsesFile() throws Exception {
        Files.writeString(file, "Account address\nmy@own.example\n");

        UnreadableExport refused = catchThrowableOfType(UnreadableExport.class, this::ask);

        assertThat(refused).hasMessageContaining("is there already");
        assertThat(server.asked()).isEmpty();
        assertThat(Files.readString(file)).contains("my@own.example");
    }

    public void refusesAListOfAnswersThatItDidNotWrite() throws Exception {
        Files.writeString(folder.resolve("following_accounts.csv.asked"), "something\n");
        assertThat(catchThrowableOfType(UnreadableExport.class, this::ask)).hasMessageContaining("is not a list");
    }
}
