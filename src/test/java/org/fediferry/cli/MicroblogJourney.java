package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fediferry.fediverse.Handle;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.run.Person;

/**
 * From Mastodon to micro.blog, with somebody who reads the mails.
 *
 * @param pause how long it waits before the move
 */
record MicroblogJourney(World world, Blogs blogs, String pause) implements Journey {

    static MicroblogJourney begin(String pause) {
        World world = World.of("4.5", "4.5");
        Blogs blogs = Blogs.in(world);
        blogs.ada.addFeed("https://ada.micro.blog/feed.json").crossPostTo("Mastodon", "@" + World.OLD_ADA);
        return new MicroblogJourney(world, blogs, pause);
    }

    @Override
    public String scenario() {
        return "mastodon-to-micro.blog";
    }

    @Override
    public Map<String, String> inputs() {
        return Map.of("wait", pause);
    }

    @Override
    public Map<String, AccountSettings> accounts() {
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        accounts.put("old", Journey.account("old", world.oldServer()));
        accounts.put(
                "new",
                new AccountSettings(
                        "new",
                        "microblog",
                        Handle.parse(blogs.ada.handle()),
                        blogs.server.address(),
                        blogs.ada.email(),
                        new SecretSource.Known(""),
                        Optional.empty(),
                        Optional.empty()));
        return accounts;
    }

    @Override
    public String confirmed() {
        return "move:@" + blogs.ada.handle();
    }

    @Override
    public Person person() {
        return blogs.reader;
    }

    /** Whether the follows were uploaded once or twice makes no difference, so that they may be. */
    @Override
    public Map<String, Long> end() throws InterruptedException {
        assertThat(world.practice().awaitQuiet(Duration.ofSeconds(20))).isTrue();
        Blog blog = blogs.ada;
        Map<String, Long> end = new TreeMap<>();
        Journey.count("old", world.oldServer(), end);
        blogs.server.server().requests().lines().stream()
                .filter(line -> line.startsWith("POST /account/"))
                .filter(line -> !line.contains("/sign") && !line.contains("/import"))
                .forEach(line -> end.merge("new " + line, 1L, Long::sum));
        end.put("new followers", (long) blog.followers());
        end.put("new follows", (long) blog.following());
        end.put("new aliases", (long) blog.alsoKnownAs().size());
        end.put("new cross-posts", blog.crossPosts("Mastodon"));
        return end;
    }

    @Override
    public void close() {
        world.close();
    }
}
