package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.fediferry.fediverse.Followers.Extent;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The public list of followers. */
@Test(groups = "unit")
public class FollowerLookupTest {
    private static final String FIRST = "/api/v1/accounts/109/followers?limit=80";
    private static final String SECOND = "/api/v1/accounts/109/followers?limit=80&max_id=7";

    private FixtureServer server;
    private PublicWeb web;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        web = new PublicWeb(WebOptions.ofVersion("1.2.3"));
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    private Followers read(OptionalLong count, int mostPages) throws LookupFailed {
        PublicAccount account = new PublicAccount("109", "ada", count, 0, 0, false, null, null, List.of());
        return web.followers(server.address(), "harbour.example", account, mostPages);
    }

    /** The link names an address of the outside world, which a test server has nothing to do with. */
    private void twoPages() {
        String links = "<https://web.harbour.example" + SECOND + ">; rel=\"next\","
                + " <https://web.harbour.example/api/v1/accounts/109/followers?min_id=9>; rel=\"prev\"";
        server.on(
                FIRST,
                Reply.json("[{\"acct\": \"bo\"}, {\"acct\": \"cy@reef.example\"}]")
                        .with("Link", links));
        server.json(SECOND, "[{\"acct\": \"di@lagoon.example\"}]");
    }

    public void followsThePagesOnTheServerThatWasAsked() throws LookupFailed {
        twoPages();

        Followers followers = read(OptionalLong.of(3), 10);

        assertThat(followers.handles())
                .containsExactly(
                        Handle.parse("bo@harbour.example"),
                        Handle.parse("cy@reef.example"),
                        Handle.parse("di@lagoon.example"));
        assertThat(followers.complete()).isTrue();
    }

    public void stopsAfterTheMostPages() throws LookupFailed {
        twoPages();

        Followers followers = read(OptionalLong.of(3), 1);

        assertThat(followers.handles()).hasSize(2);
        assertThat(followers.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(followers.complete()).isFalse();
    }

    public void tellsAHiddenListFromAnEmptyOne() throws LookupFailed {
        server.json(FIRST, "[]");

        assertThat(read(OptionalLong.of(12), 10).extent()).isEqualTo(Extent.HIDDEN);
        assertThat(read(OptionalLong.empty(), 10).extent()).isEqualTo(Extent.HIDDEN);
        assertThat(read(OptionalLong.of(0), 10).extent()).isEqualTo(Extent.COMPLETE);
    }

    public void refusesAFollowerWithoutName() {
        server.json(FIRST, "[{\"acct\": \"\"}]");

        LookupFailed failure = catchThrowableOfType(LookupFailed.class, () -> read(OptionalLong.of(1), 10));

        assertThat(failure.found()).isEqualTo("a follower named \"\"");
    }
}
