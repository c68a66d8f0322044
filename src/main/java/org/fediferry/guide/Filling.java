package org.fediferry.guide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.fediverse.Handle;
import org.fediferry.guide.Piece.Kind;

/** Puts readers' names into every sentence of a guide. */
final class Filling {

    /** No real server is called so (RFC 2606). */
    private static final String MADE_UP = ".example";

    private static final Set<String> KNOWN = Set.of("handle", "user", "domain", "host");

    private final Map<String, GuideRole> roles;
    private final Map<String, Handle> people;

    Filling(Guide guide, Map<String, Handle> people) {
        this.roles =
                guide.roles().stream().collect(Collectors.toMap(GuideRole::name, role -> role, (one, other) -> one));
        this.people = people;
    }

    /** Whether there is a name for what {@code old.handle} stands for. Secrets have none. */
    static boolean isKnown(String about, Map<String, Handle> people) {
        return isName(about) && people.containsKey(about.substring(0, about.indexOf('.')));
    }

    /** Whether {@code old.handle} stands for a name or a part of one. */
    static boolean isName(String about) {
        int dot = about.indexOf('.');
        return dot > 0 && KNOWN.contains(about.substring(dot + 1));
    }

    Guide guide(Guide guide) {
        return new Guide(
                guide.format(),
                guide.scenario(),
                guide.language(),
                guide.title(),
                words(guide.about()),
                guide.making().with(words(guide.making().problem())),
                guide.roles().stream().map(this::role).toList(),
                all(guide.needs()),
                all(guide.moves()),
                all(guide.stays()),
                all(guide.irreversible()),
                guide.chapters().stream().map(this::chapter).toList(),
                all(guide.notes()),
                troubles(guide.troubles()),
                guide.pictures());
    }

    private GuideRole role(GuideRole role) {
        Handle handle = people.get(role.name());
        return handle == null
                ? role
                : new GuideRole(
                        role.name(),
                        role.who(),
                        role.serverType(),
                        role.software(),
                        role.version(),
                        handle.domain(),
                        handle.acct(),
                        role.pages());
    }

    private Chapter chapter(Chapter chapter) {
        return new Chapter(
                chapter.id(),
                chapter.title(),
                words(chapter.about()),
                chapter.role(),
                all(chapter.skip()),
                troubles(chapter.before()),
                chapter.steps().stream().map(this::step).toList(),
                chapter.film());
    }

    private GuideStep step(GuideStep step) {
        return new GuideStep(
                step.number(),
                words(step.text()),
                step.list(),
                step.irreversible(),
                all(step.then()),
                troubles(step.otherwise()),
                all(step.notes()),
                step.again().stream()
                        .map(again -> new Repetition(
                                again.list(), told(again.title()), again.first(), all(again.different())))
                        .toList(),
                step.picture());
    }

    private List<Trouble> troubles(List<Trouble> troubles) {
        return troubles.stream()
                .map(trouble -> new Trouble(words(trouble.sign()), words(trouble.advice())))
                .toList();
    }

    private List<Words> all(List<Words> sentences) {
        return sentences.stream().map(this::words).toList();
    }

    private Words words(Words words) {
        return new Words(words.pieces().stream().map(this::piece).toList());
    }

    private Piece piece(Piece piece) {
        return switch (piece.kind()) {
            case VALUE -> new Piece(Kind.VALUE, value(piece), piece.about());
            case LINK -> link(piece);
            case TEXT, LABEL, LITERAL -> new Piece(piece.kind(), told(piece.text()), piece.about());
        };
    }

    /** What a page or a scenario says about the made-up people is said about the reader's. */
    private String told(String text) {
        String told = text;
        for (Map.Entry<String, Handle> person : people.entrySet()) {
            GuideRole role = roles.get(person.getKey());
            int at = role == null ? -1 : role.handle().indexOf('@');
            if (role == null || at < 1 || !role.host().endsWith(MADE_UP)) {
                continue;
            }
            Handle handle = person.getValue();
            told = told.replace(role.handle(), handle.acct())
                    .replace(
                            role.host() + "/@" + role.handle().substring(0, at), handle.domain() + "/@" + handle.user())
                    .replace(role.host(), handle.domain());
        }
        return told;
    }

    private String value(Piece piece) {
        if (!isKnown(piece.about(), people)) {
            return piece.text();
        }
        int dot = piece.about().indexOf('.');
        Handle handle = Objects.requireNonNull(people.get(piece.about().substring(0, dot)));
        return switch (piece.about().substring(dot + 1)) {
            case "handle" -> piece.text().startsWith("@") ? handle.mention() : handle.acct();
            case "user" -> piece.text().startsWith("@") ? "@" + handle.user() : handle.user();
            default -> handle.domain();
        };
    }

    private Piece link(Piece piece) {
        String path = Markup.path(piece.about());
        String name =
                path.isEmpty() ? "" : piece.about().substring(0, piece.about().indexOf(':'));
        Handle handle = people.get(name);
        if (handle == null) {
            return piece;
        }
        return new Piece(Kind.LINK, told(piece.text()), handle.origin() + path.replace("{user}", handle.user()));
    }
}
