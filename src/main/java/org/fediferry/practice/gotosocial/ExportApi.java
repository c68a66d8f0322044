package org.fediferry.practice.gotosocial;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fediferry.practice.guest.GuestRoutes;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.web.Json;

/** Files out and in: following, followers, blocks and mutes as Mastodon writes them, with fewer columns. */
record ExportApi(GotosocialServer home) {

    private static final int MOST_COLUMNS = 4;

    void addTo(GuestRoutes routes) {
        routes.get(
                "/api/v1/exports/stats",
                visit -> home.tokens()
                        .require(
                                visit,
                                (in, member) -> in.json(Json.object(
                                        "following_count",
                                                member.person().following().size(),
                                        "followers_count",
                                                member.person().followers().size(),
                                        "lists_count", 0,
                                        "blocks_count", member.blocks().size(),
                                        "mutes_count", member.mutes().size()))));
        csv(
                routes,
                "following",
                "Account address,Show boosts",
                ",true",
                member -> handles(member.person().following()));
        csv(
                routes,
                "followers",
                "Account address",
                "",
                member -> handles(member.person().followers()));
        csv(routes, "blocks", "", "", Member::blocks);
        csv(routes, "mutes", "Account address,Hide notifications", ",true", Member::mutes);
        routes.post("/api/v1/import", visit -> home.tokens().require(visit, this::take));
    }

    private interface Rows {
        Collection<String> of(Member member);
    }

    private void csv(GuestRoutes routes, String name, String header, String rest, Rows rows) {
        routes.get(
                "/api/v1/exports/" + name + ".csv",
                visit -> home.tokens().require(visit, (in, member) -> {
                    StringBuilder file = new StringBuilder(header.isEmpty() ? "" : header + "\n");
                    rows.of(member).forEach(row -> file.append(row).append(rest).append('\n'));
                    in.http().contentType("text/csv").result(file.toString());
                }));
    }

    private List<String> handles(List<URI> actors) {
        return actors.stream()
                .flatMap(actor -> home.server().outside().handle(actor).stream())
                .toList();
    }

    /** Answered at once; the work is done in the background, and nothing tells how it went. */
    private void take(GuestVisit visit, Member member) {
        Optional<UploadedFile> file = visit.upload("data");
        String mode = visit.form("mode");
        if (file.isEmpty() || !(mode.equals("merge") || mode.equals("overwrite"))) {
            visit.status(400, "{\"error\":\"Bad Request: no data, or no mode\"}");
            return;
        }
        Consumer<String> work = switch (visit.form("type")) {
            case "following" -> handle -> follow(member, handle);
            case "blocks" -> member.blocks()::add;
            case "mutes" -> member.mutes()::add;
            default -> handle -> {};
        };
        for (String row : text(file.get()).split("\\R", -1)) {
            String[] cells = row.split(",", -1);
            if (cells.length <= MOST_COLUMNS && cells[0].matches("@?[^@\\s]+@[^@\\s]+")) {
                home.server().jobs().run(() -> work.accept(cells[0].replaceFirst("^@", "")));
            }
        }
        visit.status(202, "{\"message\":\"accepted\"}");
    }

    private void follow(Member member, String handle) {
        home.server()
                .outside()
                .find(handle)
                .ifPresent(found -> home.server().federation().follow(member.person(), found));
    }

    private static String text(UploadedFile file) {
        try {
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
