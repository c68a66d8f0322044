package org.fediferry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fediferry.fediverse.FakeTime;
import org.fediferry.fediverse.ServerState;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Servers are asked once, few at a time, and not again by a run that goes on. */
@Test(groups = "unit")
public class ServerSurveyTest {

    private static final List<String> HANDLES = List.of(
            "a@big.example", "b@BIG.example", "c@big.example", "d@gone.example", "e@gone.example", "f@asleep.example");

    private final FakeTime time = new FakeTime();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private Path file = Path.of("");

    @BeforeMethod(alwaysRun = true)
    public void newFile() throws IOException {
        file = Files.createTempDirectory("fediferry-survey").resolve("ledger").resolve("servers.csv");
        asked.clear();
    }

    private ServerState answer(String domain) {
        asked.add(domain);
        return switch (domain) {
            case "gone.example" -> ServerState.GONE;
            case "asleep.example" -> ServerState.ASLEEP;
            case "shy.example" -> ServerState.UNKNOWN;
            default -> ServerState.ALIVE;
        };
    }

    private List<ServerCount> survey(List<String> handles, Duration limit) throws IOException {
        return ServerSurvey.keeping(file, this::answer, time).of(handles, limit);
    }

    public void countsTheFollowersOfEachServer() throws IOException {
        List<ServerCount> servers = survey(HANDLES, Duration.ofMinutes(1));

        assertThat(servers)
                .containsExactly(
                        new ServerCount("big.example", 3, ServerState.ALIVE),
                        new ServerCount("gone.example", 2, ServerState.GONE),
                        new ServerCount("asleep.example", 1, ServerState.ASLEEP));
        assertThat(asked).containsExactlyInAnyOrder("big.example", "gone.example", "asleep.example");
        assertThat(ServerSurvey.summary(servers))
                .isEqualTo("6 followers on 3 servers, 2 of which do not answer (with 3 followers)");
    }

    public void asksNobodyTwice() throws IOException {
        survey(HANDLES.subList(0, 4), Duration.ofMinutes(1));
        asked.clear();

        survey(HANDLES, Duration.ofMinutes(1));

        assertThat(asked).containsExactly("asleep.example");
    }

    /** What nobody knows is asked for again, and so is what stood in a line that broke off. */
    public void goesOnBehindALineThatBrokeOff() throws IOException {
        survey(List.of("x@shy.example", "a@big.example"), Duration.ofMinutes(1));
        Files.writeString(file, Files.readString(file) + "gone.example,al");
        asked.clear();

        assertThat(survey(List.of("x@shy.example", "a@big.example", "d@gone.example"), Duration.ofMinutes(1)))
                .contains(new ServerCount("gone.example", 1, ServerState.GONE));
        assertThat(asked).containsExactlyInAnyOrder("shy.example", "gone.example");
        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.endsWith("Z"));
    }

    public void leavesOpenWhatItHasNoTimeFor() throws IOException {
        List<ServerCount> servers = ServerSurvey.keeping(
                        file,
                        domain -> {
                            time.of(Duration.ofMinutes(2));
                            return answer(domain);
                        },
                        time)
                .of(
                        List.of(
                                "a@a.example",
                                "a@b.example",
                                "a@c.example",
                                "a@d.example",
                                "a@e.example",
                                "a@f.example",
                                "a@g.example",
                                "a@h.example",
                                "a@i.example"),
                        Duration.ofMinutes(1));

        assertThat(asked).hasSizeLessThan(9);
        assertThat(servers).hasSize(9).anyMatch(server -> server.state() == ServerState.UNKNOWN);
        assertThat(ServerSurvey.summary(servers)).contains("nobody knows");
    }
}
