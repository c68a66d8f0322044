package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fediferry.evidence.RunRequest;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What --repeat prints: a command that a shell understands, and a line by which cron runs it every so many days. */
@Test(groups = "unit")
public class RepetitionTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 15, 0, 0, 0, ZoneId.of("Australia/Sydney"));

    private World world;
    private ThreadsWorld there;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
        there = new ThreadsWorld(world);
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    private Preparation journey(Map<String, String> given) throws Exception {
        Map<String, String> inputs = new HashMap<>(given);
        Optional.ofNullable(given.get("text")).ifPresent(text -> inputs.put("words", text));
        Map<String, String> accounts = Map.of("new", "threads");
        return ScenarioOptions.prepare(
                new RunRequest("mastodon-to-threads", accounts, inputs), FediferrySettings.read(world.config()));
    }

    private String printed(String every, Map<String, String> inputs) throws Exception {
        StringWriter text = new StringWriter();
        Repetition.of(every, journey(inputs))
                .print(new Home(Path.of("/home/ada/fedi ferry")), Optional.empty(), NOW, new PrintWriter(text, true));
        return text.toString();
    }

    private static String sh(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said.strip();
    }

    public void namesACommandThatAShellUnderstands() throws Exception {
        String text = "It's 100 % \"new\" $HOME `x` 🌊";
        String command = printed("30d", Map.of("text", text)).lines().toList().get(1);

        assertThat(command).startsWith("  fediferry run mastodon/post-again --account account=old --set ");
        assertThat(sh("set -- " + command.strip() + "; printf %s \"$7\"")).isEqualTo("text=" + text);
    }

    /** Cron unescapes the percent signs, and the guard is asked at ten o'clock of every day, summer time or not. */
    public void lastsThatManyDays() throws Exception {
        String line = printed("30d", Map.of()).lines().toList().get(3).strip();
        assertThat(line).startsWith("0 10 * * * [ ").contains("cd '/home/ada/fedi ferry' && ./fediferry run ");
        assertThat(line.replace("\\%", "")).doesNotContain("%");

        String guard =
                line.substring("0 10 * * * ".length(), line.indexOf(" && ")).replace("\\%", "%");
        StringBuilder script = new StringBuilder();
        for (int day = 0; day <= 365; day++) {
            long then = NOW.plusDays(day).withHour(10).toEpochSecond();
            script.append(guard.replace("$(date +%s)", String.valueOf(then)))
                    .append(" && printf '%s ' ")
                    .append(day)
                    .append("\n");
        }

        assertThat(sh(script.toString()).split(" "))
                .containsExactly(IntStream.iterate(0, day -> day <= 365, day -> day + 30)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));
    }

    @DataProvider
    public Object[][] noDays() {
        return new Object[][] {{"0d"}, {"-1d"}, {"36h"}, {"5m"}, {"366d"}, {"monthly"}, {""}, {"30d; rm x"}};
    }

    @Test(groups = "unit", dataProvider = "noDays")
    public void takesWholeDaysOnly(String every) {
        Refused refused = catchThrowableOfType(Refused.class, () -> printed(every, Map.of()));
        assertThat(refused).hasMessageContaining("is not how often").hasMessageContaining("--repeat 30d");
    }

    public void refusesWhatAnnouncesNothing() {
        assertThat(world.run("back-up", "--account", "account=old", "--repeat", "30d"))
                .exitedWith(ExitCode.REFUSED)
                .says("back-up posts none");
        assertThat(world.openSessions()).isZero();
        assertThat(there.threads().typed()).isZero();
    }

    public void makesNoLineForCronOfSeveralLines() throws Exception {
        assertThat(printed("7d", Map.of("text", "one\ntwo"))).contains("a line for cron cannot be made");
    }
}
