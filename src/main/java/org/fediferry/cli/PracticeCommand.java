package org.fediferry.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.Fault;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.practice.microblog.MicroblogServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the practice servers alone. */
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        header = "Starts practice servers on this computer, for rehearsals, until it is stopped (Ctrl-C).",
        description = "Prints their addresses and accounts. What happens on them is forgotten when they stop.",
        footer = {
            "",
            "Examples:",
            "  fediferry practice",
            "  fediferry practice --old 4.2 --new 4.6 --language de",
            "  fediferry practice --fault two-factor-code --fault slow-pages",
            "  fediferry practice --fault list"
        })
final class PracticeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private FaultOptions faultOptions = new FaultOptions();

    @Option(
            names = "--old",
            paramLabel = "VERSION",
            defaultValue = "4.5",
            description = "The old server's Mastodon: 4.0, 4.2, 4.5 or 4.6.")
    private String oldVersion = "";

    @Option(names = "--new", paramLabel = "VERSION", defaultValue = "4.6", description = "The new server's Mastodon.")
    private String newVersion = "";

    @Option(names = "--language", paramLabel = "LANGUAGE", defaultValue = "en", description = "en or de.")
    private String language = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port of the old server; the new one has the next. 0: any free ones.")
    private int port;

    @Override
    public Integer call() throws InterruptedException, Refused {
        if (faultOptions.isQuestion()) {
            FaultOptions.print(spec.commandLine().getOut());
            return ExitCode.PASSED;
        }
        List<Fault> faults = faultOptions.chosen();
        PracticeSettings oldServer = settings(oldVersion, "harbour.example", port);
        PracticeSettings newServer = settings(newVersion, "lantern.example", port == 0 ? 0 : port + 1);
        try (PracticeWorld world = PracticeWorld.start(oldServer, newServer, Crowd.FULL)) {
            FaultOptions.start(faults, world, spec.commandLine().getErr());
            print("old", world.oldServer());
            print("new", world.newServer());
            MicroblogServer blogs =
                    MicroblogServer.start(MicroblogServer.settings().paced(Duration.ofMillis(200)));
            world.join(blogs.server());
            print("blog", blogs);
            spec.commandLine().getErr().println("running until Ctrl-C; the blocks above go into config/fediferry.conf");
            new CountDownLatch(1).await();
        }
        return ExitCode.PASSED;
    }

    private PracticeSettings settings(String version, String domain, int chosen) {
        return PracticeSettings.of(version, domain)
                .in(Locale.forLanguageTag(language))
                .paced(Duration.ofMillis(200))
                .onPort(chosen);
    }

    private void print(String name, PracticeServer server) {
        PracticeAccount account = server.account("ada");
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> secrets = new LinkedHashMap<>();
        Optional.ofNullable(account.password()).ifPresent(password -> secrets.put("password", password));
        Optional.ofNullable(account.otpSecret()).ifPresent(secret -> secrets.put("one-time-code", secret));
        secrets.forEach((key, secret) -> out.println("# export " + variable(name, key) + "='" + secret + "'"));
        out.println("fediferry.accounts." + name + " {");
        out.println("  handle = \"" + account.handle() + "\"");
        out.println("  server = \"" + server.address() + "\"");
        out.println("  email = \"" + account.email() + "\"");
        secrets.keySet().forEach(key -> out.println("  " + key + " { env = " + variable(name, key) + " }"));
        out.println("}");
        out.flush();
    }

    /** There is no password: the mails with the links are shown as they come. */
    private void print(String name, MicroblogServer server) {
        Blog blog = server.addBlog("ada");
        blog.addFeed("https://ada.micro.blog/feed.json").crossPostTo("Mastodon", "@ada@harbour.example");
        PrintWriter out = spec.commandLine().getOut();
        out.println("# fediferry run mastodon-to-micro.blog --account new=" + name + " --set wait=0s");
        out.println("fediferry.accounts." + name + " {");
        out.println("  type = microblog");
        out.println("  handle = \"" + blog.handle() + "\"");
        out.println("  server = \"" + server.address() + "\"");
        out.println("  email = \"" + blog.email() + "\"");
        out.println("  # token { command = [\"echo\", \"" + blog.token() + "\"] }");
        out.println("}");
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        server.mailBox().showTo(mail -> {
            err.println("mail to " + mail.to() + ", \"" + mail.subject() + "\": " + mail.link());
            err.flush();
        });
    }

    private static String variable(String name, String key) {
        return "PRACTICE_" + name.toUpperCase(Locale.ROOT) + "_"
                + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
