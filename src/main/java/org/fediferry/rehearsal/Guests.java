package org.fediferry.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fediferry.practice.akkoma.AkkomaServer;
import org.fediferry.practice.gotosocial.GotosocialServer;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.Person;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.practice.microblog.Mail;
import org.fediferry.practice.microblog.MicroblogServer;
import org.fediferry.practice.pixelfed.PixelfedServer;
import org.fediferry.practice.threads.Profile;
import org.fediferry.practice.threads.ThreadsServer;
import org.fediferry.rehearsal.GuestPlayer.Hands;

/** The practice servers that are no Mastodon, and what there is to know of them. They all speak English. */
final class Guests {

    private static final Map<String, Supplier<Guest>> TYPES = Map.of(
            "gotosocial", Guests::gotosocial,
            "pixelfed", Guests::pixelfed,
            "akkoma", Guests::akkoma,
            "microblog", Guests::microblog,
            "threads", Guests::threads);

    private static final String DISPLAY_NAME = "Ada Harbour";

    private Guests() {}

    /**
     * A running server.
     *
     * @param newAccount by the name of its user
     */
    record Guest(GuestServer server, Function<String, Account> newAccount) {}

    /**
     * An account there.
     *
     * @param email empty where nobody signs in with one
     * @param mailedLink the newest link to sign in with
     * @param live gives the account what it has been used for so far
     */
    record Account(
            Person person,
            String email,
            Optional<String> password,
            Hands hands,
            Supplier<Optional<String>> mailedLink,
            Consumer<Life> live) {}

    /**
     * What an account has been used for.
     *
     * @param isLong whether that was for years
     * @param mastodon the handle of its owner's first account
     * @param people some handles whom the owner did not like
     */
    record Life(boolean isLong, String mastodon, List<String> people) {}

    static Set<String> types() {
        return TYPES.keySet();
    }

    /** Starts a server of a type that is one of {@link #types}. */
    static Guest start(String type) {
        Supplier<Guest> supplier = TYPES.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("no practice server of the type " + type);
        }
        return supplier.get();
    }

    private static Guest gotosocial() {
        GotosocialServer server = GotosocialServer.start("meadow.example");
        return new Guest(server.server(), user -> member(server.add(user)));
    }

    private static Guest pixelfed() {
        PixelfedServer server = PixelfedServer.start("gallery.example");
        return new Guest(server.server(), user -> member(server.add(user)));
    }

    private static Guest akkoma() {
        AkkomaServer server = AkkomaServer.start("cove.example");
        return new Guest(server.server(), user -> member(server.add(user)));
    }

    private static Account member(Member member) {
        return new Account(
                member.person(),
                member.email(),
                Optional.of(member.password()),
                Hands.IN_THE_LAP,
                GuestPlayer.noMail(),
                life -> {
                    if (life.isLong()) {
                        var ignored = member.person().named(DISPLAY_NAME);
                        member.mutes().add(life.people().get(0));
                        member.blocks().add(life.people().get(1));
                    }
                });
    }

    private static Guest microblog() {
        MicroblogServer server = MicroblogServer.start();
        return new Guest(server.server(), user -> blog(server, server.addBlog(user)));
    }

    private static Account blog(MicroblogServer server, Blog blog) {
        Supplier<Optional<String>> link = () -> server.mailBox()
                .newestTo(blog.email())
                .filter(mail -> mail.subject().contains("sign-in"))
                .map(Mail::link)
                .map(String::valueOf);
        return new Account(
                blog.person(), blog.email(), Optional.empty(), HandsInWindow.openingMail(link), link, life -> {
                    var ignored = blog.addFeed("https://" + blog.person().name() + ".micro.blog/feed.json")
                            .crossPostTo("Mastodon", "@" + life.mastodon());
                });
    }

    private static Guest threads() {
        ThreadsServer server = ThreadsServer.start();
        return new Guest(
                server.guest(),
                user -> profile(user.equals("ada") ? server.profile(user) : server.add(user, DISPLAY_NAME)));
    }

    /** As every new profile it does not share with the Fediverse: to switch that on is up to the person. */
    private static Account profile(Profile profile) {
        return new Account(
                profile.share(false).person(),
                "",
                Optional.empty(),
                HandsInWindow.onThreads(),
                GuestPlayer.noMail(),
                life -> {});
    }
}
