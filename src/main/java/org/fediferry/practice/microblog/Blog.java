package org.fediferry.practice.microblog;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fediferry.practice.guest.Person;

/** An account of the practice micro.blog: its owner, its settings, and what became of its imports. */
public final class Blog {

    private final int id;
    private final Person person;
    private final String email;
    private final String token;
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final List<Import> imports = new CopyOnWriteArrayList<>();
    private volatile Sending sending = Sending.ALL;
    private volatile int exports;
    private volatile int photos;

    /** How an upload of follows went on. */
    public record Import(int rows, int followed, List<String> notFound) {

        public Import {
            notFound = List.copyOf(notFound);
        }
    }

    Blog(int id, Person person, String email, String token) {
        this.id = id;
        this.person = person;
        this.email = email;
        this.token = token;
    }

    public int id() {
        return id;
    }

    public Person person() {
        return person;
    }

    /** Such as "ada@micro.blog", or of the blog's own domain. */
    public String handle() {
        return person.handle().toString();
    }

    public String email() {
        return email;
    }

    /** An app token, which gives full access (fact sheet A.1). */
    public String token() {
        return token;
    }

    public URI actor() {
        return person.actor();
    }

    public List<URI> alsoKnownAs() {
        return person.alsoKnownAs();
    }

    public int followers() {
        return person.followers().size();
    }

    /** Accepted ones and those that were asked and have not answered. */
    public int following() {
        return person.following().size() + person.requested().size();
    }

    public List<Feed> feeds() {
        return List.copyOf(feeds);
    }

    public Feed addFeed(String url) {
        Feed feed = new Feed(feeds.size() + 1, url);
        feeds.add(feed);
        return feed;
    }

    /** The owner removes every account to which posts are copied. */
    public void stopCrossPosting() {
        feeds.forEach(feed -> feed.targets().forEach(target -> feed.remove(target.id())));
    }

    /** How many times posts are still copied to a service. */
    public long crossPosts(String service) {
        return feeds.stream()
                .flatMap(feed -> feed.targets().stream())
                .filter(target -> target.service().equals(service))
                .count();
    }

    public Sending sending() {
        return sending;
    }

    public Blog send(Sending what) {
        sending = what;
        return this;
    }

    /** Oldest first, each as far as it has come. */
    public List<Import> imports() {
        return List.copyOf(imports);
    }

    synchronized int begin(Import upload) {
        imports.add(upload);
        return imports.size() - 1;
    }

    synchronized void update(int number, Import upload) {
        imports.set(number, upload);
    }

    /** How many photos were sent. */
    public int photos() {
        return photos;
    }

    synchronized void countPhoto() {
        photos++;
    }

    /** How many exports of the posts were asked for. */
    public int exports() {
        return exports;
    }

    synchronized void countExport() {
        exports++;
    }
}
