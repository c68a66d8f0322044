package org.fediferry.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.microblog.Blog;
import org.fediferry.practice.microblog.Mail;
import org.fediferry.practice.microblog.MicroblogServer;
import org.fediferry.run.Person;

/** A practice micro.blog in the world of a test, with Ada's new blog and Ada before her mail box. */
final class Blogs {

    final World world;
    final MicroblogServer server;
    final Blog ada;
    final Reader reader = new Reader();

    private Blogs(World world, MicroblogServer server, Blog ada) {
        this.world = world;
        this.server = server;
        this.ada = ada;
        world.practice().join(server.server());
        world.bind("new", login());
    }

    /** The blog is at micro.blog itself. */
    static Blogs in(World world) {
        MicroblogServer server = MicroblogServer.start();
        return new Blogs(world, server, server.addBlog("ada"));
    }

    /** The blog has a domain of its own. */
    static Blogs in(World world, String domain) {
        MicroblogServer server = MicroblogServer.start();
        return new Blogs(world, server, server.addBlog("me", domain));
    }

    Login login() {
        return new Login(ada.handle(), server.address(), ada.email(), "", null, null).with("type = microblog");
    }

    /** The configuration names the blog as it is called at micro.blog, whatever handle it really has. */
    Blogs calledByItsName() {
        Login named = new Login(
                ada.person().name() + "@" + MicroblogServer.DOMAIN, server.address(), ada.email(), "", null, null);
        // Where the real handle's domain is found, only the configuration knows.
        world.bind("spare", login()).bind("new", named.with("type = microblog"));
        return this;
    }

    /** From now on the account has an app token. */
    Blogs withToken() {
        String token = ada.token();
        world.bind("new", login().with("token { command = [\"echo\", \"" + token + "\"] }"));
        return this;
    }

    /** A flow of the blog. */
    Evidence flow(String scenario, String... inputs) throws Exception {
        return begin("microblog/" + scenario, Map.of("account", "new"), inputs);
    }

    /** The whole journey. */
    Evidence move(String... inputs) throws Exception {
        return begin("mastodon-to-micro.blog", Map.of(), inputs);
    }

    Evidence begin(String scenario, Map<String, String> accounts, String... inputs) throws Exception {
        return new Attended(world, scenario, accounts, inputs)
                .begin(reader, List.of("move:@" + ada.handle()))
                .isIntact();
    }

    /** Somebody at the terminal who reads the mails, and answers questions as a test says. */
    final class Reader implements Person {

        private final StringBuilder told = new StringBuilder();
        private boolean present = true;
        private String answer = "skip";
        private Runnable hands = () -> {};

        /** Goes away. */
        Reader leaves() {
            present = false;
            return this;
        }

        /** Does this when something is handed over, and says of everything else that it is done. */
        Reader does(Runnable deed) {
            hands = deed;
            answer = "done";
            return this;
        }

        String told() {
            return told.toString();
        }

        @Override
        public Optional<Asked> ask(Question question) {
            told.append(question.text()).append(System.lineSeparator());
            if (!present) {
                return Optional.empty();
            }
            return Optional.of(() -> Optional.of(question.secret() ? link() : answer));
        }

        /** Where no mail came, asks for one in a browser of their own. */
        private String link() {
            if (server.mailBox().newestTo(ada.email()).isEmpty()) {
                new TestBrowser(server.address()).post("/account/signin", Map.of("email", ada.email()));
            }
            return server.mailBox()
                    .newestTo(ada.email())
                    .map(Mail::link)
                    .map(String::valueOf)
                    .orElseThrow();
        }

        @Override
        public boolean seesWindow() {
            return false;
        }

        @Override
        public void handOver(Task task) {
            told.append(task.what()).append(" at ").append(task.address()).append(System.lineSeparator());
            hands.run();
        }
    }
}
