package org.fediferry.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fediferry.plan.Scope;
import org.fediferry.scenario.Input;
import org.fediferry.step.Text;

/** Tells what a scenario says, in the reader's language and with made-up accounts in the place of real ones. */
final class Telling {

    /** What no text of a scenario holds: it stands around the place of a value while texts are filled. */
    private static final char OPEN = '\uE000';

    private static final String HANDLE = ".handle";
    private static final String NUMBER = "number";

    /** The origin of what the reader has answered themselves. */
    static final String ANSWER = "answer";

    private static final char CLOSE = '\uE001';

    private final Cast cast;
    private final UnaryOperator<String> translation;
    private final Sentences sentences;
    private final Map<String, Words> given = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> answers = new HashSet<>();

    Telling(Cast cast, UnaryOperator<String> translation, Sentences sentences) {
        this.cast = cast;
        this.translation = translation;
        this.sentences = sentences;
    }

    /** The inputs that a scenario was given: what readers have in their place, or what it takes by itself. */
    void given(Map<String, Input> inputs, Map<String, String> values) {
        inputs.forEach((name, input) -> {
            String value = values.getOrDefault(name, "").strip().replaceFirst("^@", "");
            if (value.length() > 1) {
                Words standard = input.standard()
                        .filter(text -> text.references().isEmpty())
                        .map(text -> plain(text.written()))
                        .orElseGet(() -> plain(input.about()));
                given.put(value, standard);
            }
        });
    }

    /** What the steps of the run have read: a handle may be that of somebody who takes part. */
    void read(Map<String, String> values) {
        values.forEach((key, value) -> {
            cast.roleOf(value).ifPresent(role -> roles.put(key, role));
            if (value.matches("\\d+")) {
                numbers.add(key);
            }
        });
    }

    /** The steps behind this one may name what the reader has answered. */
    void answered(int flow, String name) {
        answers.add(flow + "/" + name);
    }

    /** A text without references. */
    Words plain(String written) {
        return Words.of(translation.apply(written));
    }

    /** A text as it reads at a place of the plan. */
    Words at(Scope scope, Text text) {
        return pieces(scope.fill(new Text(withWords(scope, translation.apply(text.written()))), new Places()));
    }

    /** With what rows say in words, such as {@code muted accounts}, in the reader's language. */
    private String withWords(Scope scope, String written) {
        String told = written;
        for (String name : new Text(written).references()) {
            Scope.Bound bound = scope.names().get(name);
            if (bound != null && bound.text().references().isEmpty()) {
                String words = bound.text().written();
                told = told.replace("${" + name + "}", translation.apply(words));
            }
        }
        return told;
    }

    /** Where the only value of a text comes from, {@code old.handle}; empty where it is more or less than that. */
    String origin(Scope scope, Text text) {
        String filled = scope.fill(text, new Places());
        boolean one = filled.length() > 2 && filled.charAt(0) == OPEN && filled.indexOf(CLOSE) == filled.length() - 1;
        return one ? filled.substring(1, filled.length() - 1) : "";
    }

    /** The words for an input that the reader brings along; empty where a filled text is none. */
    Words input(Scope scope, Text text) {
        return given.getOrDefault(scope.fill(text, new Places()), Words.of(""));
    }

    private Words pieces(String filled) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = filled.indexOf(OPEN); open >= 0; open = filled.indexOf(OPEN, at)) {
            int close = filled.indexOf(CLOSE, open);
            String before = filled.substring(at, open);
            String origin = filled.substring(open + 1, close);
            boolean called = before.endsWith("@");
            String ahead = called ? before.substring(0, before.length() - 1) : before;
            pieces.addAll(outside(ahead).pieces());
            pieces.add(called ? mention(origin) : value(origin));
            at = close + 1;
        }
        pieces.addAll(outside(filled.substring(at)).pieces());
        return new Words(List.copyOf(pieces));
    }

    /** An account as sentences name it. */
    private Piece mention(String origin) {
        if (origin.indexOf('.') < 0) {
            return Piece.text(sentences.text("read.account"));
        }
        Piece value = value(origin);
        return new Piece(value.kind(), "@" + value.text(), origin);
    }

    /** Text in which what was given from outside may stand. */
    private Words outside(String text) {
        for (Map.Entry<String, Words> each : given.entrySet()) {
            int at = text.indexOf(each.getKey());
            if (at >= 0) {
                return outside(text.substring(0, at).replaceFirst("@$", ""))
                        .and(each.getValue())
                        .and(outside(text.substring(at + each.getKey().length())));
            }
        }
        return Words.of(text);
    }

    /** A value by where it comes from: a made-up one, or a word for it. */
    Piece value(String origin) {
        int dot = origin.indexOf('.');
        String role = dot < 0 ? "" : origin.substring(0, dot);
        if (!cast.has(role)) {
            return Piece.text(sentences.text("read." + origin, sentences.text("read")));
        }
        String property = origin.substring(dot + 1);
        var madeUp = cast.handle(role);
        String text = switch (property) {
            case "handle" -> madeUp.acct();
            case "user" -> madeUp.user();
            case "domain" -> madeUp.domain();
            case "server" -> "https://" + madeUp.domain();
            case "version" -> cast.account(role).software().version().line();
            default -> sentences.text("value." + property.replaceFirst("[.].*", ""), sentences.text("read"));
        };
        return new Piece(Piece.Kind.VALUE, text, origin);
    }

    /** Leaves every value as the name of its origin. */
    private final class Places implements Scope.Values {

        @Override
        public String property(String role, String path) {
            return OPEN + role + "." + path + CLOSE;
        }

        @Override
        public String remembered(int flow, String name) {
            String key = flow + "/" + name;
            String role = roles.get(key);
            return OPEN + (role == null ? unknown(key, name) : role + HANDLE) + CLOSE;
        }

        private String unknown(String key, String name) {
            if (answers.contains(key)) {
                return ANSWER;
            }
            return numbers.contains(key) ? NUMBER : name;
        }

        @Override
        public boolean hasRole(String name) {
            return cast.has(name);
        }
    }
}
