package org.fediferry.practice.microblog;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.RemoteActor;

/**
 * View Fediverse Details, Aliases and Import Follows (fact sheet A.2 to A.4). The ways there and the words of the vendor
 * are A or B; the addresses, the fields and the buttons are made up (sure: C).
 */
final class FediversePages {

    private static final int BATCH = 5;

    private final MicroblogServer home;

    FediversePages(MicroblogServer home) {
        this.home = home;
    }

    void addTo(GuestRoutes routes) {
        routes.getSignedIn("/account/activitypub", this::details);
        routes.postSignedIn("/account/activitypub", this::setSending);
        routes.getSignedIn("/account/activitypub/aliases", visit -> aliases(visit, ""));
        routes.getSignedIn("/account/activitypub/aliases/new", this::aliasForm);
        routes.postSignedIn("/account/activitypub/aliases", this::addAlias);
        routes.postSignedIn("/account/activitypub/aliases/remove", this::removeAlias);
        routes.getSignedIn("/account/activitypub/import", this::importForm);
        routes.postSignedIn("/account/activitypub/import", this::take);
    }

    private Blog blog(GuestVisit visit) {
        return home.blogOf(visit.person()).orElseThrow();
    }

    private void details(GuestVisit visit) {
        visit.html(
                "microblog/fediverse",
                Map.of("blog", blog(visit), "sendings", List.of(Sending.values()), "redesigned", home.isRedesigned()));
    }

    private void setSending(GuestVisit visit) {
        for (Sending sending : Sending.values()) {
            if (sending.value().equals(visit.form("sending"))) {
                blog(visit).send(sending);
            }
        }
        visit.redirect("/account/activitypub");
    }

    private void aliases(GuestVisit visit, String problem) {
        visit.html(
                "microblog/aliases",
                Map.of("blog", blog(visit), "problem", problem, "redesigned", home.isRedesigned()));
    }

    private void aliasForm(GuestVisit visit) {
        visit.html("microblog/add-alias", Map.of("blog", blog(visit), "redesigned", home.isRedesigned()));
    }

    /** The handle is resolved, and the actor's address is published (A). */
    private void addAlias(GuestVisit visit) {
        String handle = visit.form("username");
        Optional<RemoteActor> found = home.server().outside().find(handle);
        if (found.isEmpty()) {
            aliases(visit, "Could not find " + handle);
            return;
        }
        Blog blog = blog(visit);
        List<URI> aliases = new ArrayList<>(blog.alsoKnownAs());
        if (!aliases.contains(found.get().id())) {
            aliases.add(found.get().id());
        }
        blog.person().setAlsoKnownAs(aliases);
        visit.redirect("/account/activitypub/aliases");
    }

    private void removeAlias(GuestVisit visit) {
        Blog blog = blog(visit);
        blog.person()
                .setAlsoKnownAs(blog.alsoKnownAs().stream()
                        .filter(alias -> !alias.toString().equals(visit.form("alias")))
                        .toList());
        visit.redirect("/account/activitypub/aliases");
    }

    private void importForm(GuestVisit visit) {
        visit.html("microblog/import", Map.of("taken", false, "redesigned", home.isRedesigned()));
    }

    private void take(GuestVisit visit) {
        List<String> handles = handles(visit.upload("file"));
        Blog blog = blog(visit);
        int number = blog.begin(new Blog.Import(handles.size(), 0, List.of()));
        home.server().jobs().run(() -> work(blog, number, handles, List.of(), 0));
        visit.html("microblog/import", Map.of("taken", true, "redesigned", home.isRedesigned()));
    }

    /** Mastodon's file: the first column of each line below the header. */
    private static List<String> handles(Optional<UploadedFile> file) {
        if (file.isEmpty()) {
            return List.of();
        }
        try (var content = file.get().content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceFirst(",.*", "").strip())
                    .filter(handle -> handle.contains("@"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few at a time, as a busy queue does. */
    private void work(Blog blog, int number, List<String> waiting, List<String> before, int done) {
        List<String> notFound = new ArrayList<>(before);
        int followed = done;
        for (String handle : waiting.subList(0, Math.min(BATCH, waiting.size()))) {
            Optional<RemoteActor> actor = home.server().outside().find(handle);
            if (actor.isPresent()) {
                home.server().federation().follow(blog.person(), actor.get());
                followed++;
            } else {
                notFound.add(handle);
            }
        }
        int rows = blog.imports().get(number).rows();
        blog.update(number, new Blog.Import(rows, followed, notFound));
        if (waiting.size() > BATCH) {
            int soFar = followed;
            home.server()
                    .jobs()
                    .next(() -> work(blog, number, waiting.subList(BATCH, waiting.size()), notFound, soFar));
        }
    }
}
