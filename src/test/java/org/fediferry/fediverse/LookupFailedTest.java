package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.fediferry.fediverse.LookupFailed.Kind;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Every way in which a lookup can fail, and what people read then: src/test/resources/lookup-failed/NAME.txt. */
@Test(groups = "unit")
public class LookupFailedTest {
    private static final Handle ADA = Handle.parse("ada@harbour.example");
    private static final String FINGER = "/.well-known/webfinger?resource=acct:ada@harbour.example";
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final URI NOWHERE = URI.create("https://harbor.example/.well-known/nodeinfo");
    private static final Question QUESTION = Question.json(NOWHERE, "find out what it runs", "a list", "check");

    private FixtureServer server;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    @DataProvider
    public Object[][] replies() {
        String actorless = "{\"subject\": \"acct:ada@harbour.example\", \"links\": []}";
        String page =
                "\n<!DOCTYPE html>\n<html>\n  <head><title>Making sure you&#39;re not a bot!</title>\t</head></html>";
        return new Object[][] {
            {"not-found", Kind.NOT_FOUND, Reply.status(404, "{}")},
            {"not-public", Kind.NOT_PUBLIC, Reply.status(401, "{}")},
            {"gone", Kind.GONE, Reply.status(410, "")},
            {"not-json", Kind.NOT_JSON, Reply.status(200, page)},
            {"no-answer", Kind.MALFORMED, Reply.status(200, "")},
            {"broken-json", Kind.MALFORMED, Reply.json("{\"links\": [")},
            {"no-actor", Kind.MALFORMED, Reply.json(actorless)},
            {"server-error", Kind.SERVER_ERROR, Reply.status(502, "<h1>Bad gateway</h1>")},
            {"unknown-status", Kind.MALFORMED, Reply.status(418, "I'm a teapot")},
            {"rate-limited", Kind.RATE_LIMITED, Reply.status(429, "{}").with("Retry-After", "290")},
            {"redirect-loop", Kind.MALFORMED, Reply.status(302, "").with("Location", "{here}" + FINGER)},
            {"odd-redirect", Kind.MALFORMED, Reply.status(302, "").with("Location", "file:///etc/passwd")},
        };
    }

    @Test(dataProvider = "replies")
    public void explainsWhatTheServerAnswered(String name, Kind kind, Reply reply) throws IOException {
        server.on(FINGER, reply);

        LookupFailed failure = failure(server.address(), LONG);

        assertThat(failure.kind()).isEqualTo(kind);
        assertMessage(name, failure, server.address());
    }

    public void explainsAnAnswerWithoutEnd() throws IOException {
        server.on(FINGER, Reply.json(" ".repeat((5 << 20) + 1)));

        assertMessage("too-long", failure(server.address(), LONG), server.address());
    }

    public void explainsSilence() throws IOException {
        server.on(FINGER, Reply.json("{endless}"));

        LookupFailed failure = failure(server.address(), Duration.ofSeconds(1));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertMessage("silence", failure, server.address());
    }

    public void explainsAServerThatIsDown() throws IOException {
        server.close();

        LookupFailed failure = failure(server.address(), LONG);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasRootCauseInstanceOf(IOException.class);
        assertMessage("down", failure, server.address());
    }

    public void explainsANameThatDoesNotExist() throws IOException {
        Throwable unresolved = new ConnectException().initCause(new UnresolvedAddressException());

        assertMessage("no-such-name", new Diagnosis(QUESTION, NOWHERE).ofFailure(unresolved, LONG), NOWHERE);
    }

    public void explainsPlainHttpWhereHttpsWasDue() throws IOException {
        SSLException plain = new SSLException("Unsupported or unrecognized SSL message");

        assertMessage("no-https", new Diagnosis(QUESTION, NOWHERE).ofFailure(plain, LONG), NOWHERE);
    }

    public void explainsAConnectionThatBreaks() throws IOException {
        IOException reset = new IOException("Connection reset");

        assertMessage("broken-off", new Diagnosis(QUESTION, NOWHERE).ofFailure(reset, LONG), NOWHERE);
    }

    public void explainsAnUnknownIssuer() throws IOException, GeneralSecurityException {
        try (FixtureServer secure = FixtureServer.startSecure()) {
            LookupFailed failure = failure(secure.address(), LONG);

            assertThat(failure.kind()).isEqualTo(Kind.CERTIFICATE_NOT_TRUSTED);
            assertMessage("unknown-issuer", failure, secure.address());
        }
    }

    public void explainsACertificateOfAnotherServer() throws IOException, GeneralSecurityException {
        try (FixtureServer secure = FixtureServer.startSecure()) {
            URI byNumber = URI.create("https://127.0.0.1:" + secure.address().getPort());
            WebOptions options = WebOptions.ofVersion("1.2.3")
                    .withServer("harbour.example", byNumber)
                    .withAuthority(AuthoritiesTest.AUTHORITY);

            assertMessage("wrong-name", failure(options), byNumber);
        }
    }

    public void explainsThatItWasStopped() throws IOException {
        Thread.currentThread().interrupt();
        LookupFailed failure = failure(server.address(), LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
        assertMessage("stopped", failure, server.address());
    }

    public void keepsItsPartsApart() {
        server.on(FINGER, Reply.status(404, "{}"));

        LookupFailed failure = failure(server.address(), LONG);

        assertThat(failure.attempted())
                .isEqualTo("look up ada@harbour.example (GET " + server.address() + FINGER + ")");
        assertThat(failure.expected()).isEqualTo("a WebFinger document");
        assertThat(failure.found()).isEqualTo("status 404 (not found)");
        assertThat(failure.advice())
                .isEqualTo("there is no such account, or it does not take part in the Fediverse; check the spelling");
    }

    private static LookupFailed failure(URI address, Duration answerWithin) {
        return failure(WebOptions.ofVersion("1.2.3")
                .withServer("harbour.example", address)
                .withTimes(answerWithin, Duration.ofSeconds(90)));
    }

    private static LookupFailed failure(WebOptions options) {
        FakeTime time = new FakeTime();
        return catchThrowableOfType(LookupFailed.class, () -> new PublicWeb(options, time, time).webFinger(ADA));
    }

    private static void assertMessage(String name, LookupFailed failure, URI server) throws IOException {
        String actual = String.valueOf(failure.getMessage()).replace(":" + server.getPort(), ":PORT") + "\n";
        Files.writeString(Path.of("target", "lookup-failed-" + name + ".actual.txt"), actual);
        assertThat(actual).isEqualTo(Files.readString(Path.of("src/test/resources/lookup-failed", name + ".txt")));
    }
}
