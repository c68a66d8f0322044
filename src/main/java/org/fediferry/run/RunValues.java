package org.fediferry.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fediferry.evidence.CleanPage;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.Scope;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Text;
import org.fediferry.step.Value;

/** The values of a run: of the accounts, of the collected files, of what its steps have read; secrets when they are typed. */
final class RunValues {

    private static final String EXPORTS = "exports.";
    private static final String ROWS = ".rows";
    /** What opens a door is hardly shorter; what is would be taken out of innocent words. */
    private static final int SHORTEST_KEY = 6;

    /** Behind the host of a link: the last part of its path, the values of its query, and its fragment. */
    private static final Pattern KEY_OF_LINK =
            Pattern.compile("(?<=/)[^/?#]+(?=[?#]|$)|(?<==)[^&#]+|(?<=[?#])[^=&#]+(?=[&#]|$)");

    private static final Pattern HOST = Pattern.compile("^[a-z]+://[^/?#]*");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    private final KnownValues known;
    private final Collection collection;
    private final Secrets secrets;
    private final Map<String, String> remembered = new HashMap<>();
    private final Map<String, String> confided = new HashMap<>();
    private final Set<String> revealed = new HashSet<>();

    RunValues(Plan plan, Collection collection, Secrets secrets) {
        this.known = new KnownValues(plan.accounts());
        this.collection = collection;
        this.secrets = secrets;
    }

    /** The text with nothing left to look up. */
    Value resolve(Scope scope, Text text) throws StepFailed {
        Reading reading = new Reading();
        try {
            String filled = scope.fill(text, reading);
            return new Value(filled, reading.secret);
        } catch (NoValue missing) {
            throw missing.reason;
        }
    }

    /** The {@code role/kind} of the collected file that a text refers to, whether it was collected or not. */
    String fileReference(Scope scope, Text text) throws StepFailed {
        String reference = scope.fill(text, new References());
        if (!reference.contains("/")) {
            throw new StepFailed(
                    "a reference to a collected file",
                    "\"" + text + "\"",
                    "write for example ${account.exports.follows}");
        }
        return reference;
    }

    /** Remembers a value of one use of a flow, and gives the key under which it is known. */
    String remember(int flow, String name, String value) {
        String key = flow + "/" + name;
        remembered.put(key, value);
        return key;
    }

    /** Remembers a value that no journal may have; it and its parts count as revealed. */
    void confide(int flow, String name, String value) {
        confided.put(flow + "/" + name, value);
        revealed.add(value);
        KEY_OF_LINK
                .matcher(HOST.matcher(value).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .filter(part -> part.length() >= SHORTEST_KEY)
                .forEach(revealed::add);
    }

    /** Takes over what an earlier part of the run has read. */
    void restore(Map<String, String> earlier) {
        remembered.putAll(earlier);
    }

    /** The app token of a role's account; like everything secret it must be in nothing that is kept. */
    String token(String role) throws StepFailed {
        String token = secrets.token(role);
        revealed.add(token);
        if (!TOKEN.matcher(token).matches()) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "an app token of letters, digits and signs",
                    "one with a blank, a line break or an invisible character in it",
                    "copy it again, and see token: in config/fediferry.conf");
        }
        return token;
    }

    /** The secrets that were typed so far: they must not be in anything that is kept. */
    Set<String> revealed() {
        return Set.copyOf(revealed);
    }

    /** A text as it may be kept and shown. */
    String veil(String text) {
        return CleanPage.text(text, revealed);
    }

    /** What is known before the run, for labels. */
    KnownValues known() {
        return known;
    }

    /** One text being filled; notes whether a secret went into it. */
    private final class Reading implements Scope.Values {

        private boolean secret;

        @Override
        public String property(String role, String path) {
            if (path.startsWith(EXPORTS)) {
                return export(role, path.substring(EXPORTS.length()));
            }
            if (path.equals("api")) {
                return secrets.hasToken(role) ? "token" : "none";
            }
            if (path.equals("password") || path.equals("code")) {
                secret = true;
                String value = reveal(role, path);
                revealed.add(value);
                return value;
            }
            return known.property(role, path);
        }

        private String export(String role, String path) {
            boolean rows = path.endsWith(ROWS);
            String kind = rows ? path.substring(0, path.length() - ROWS.length()) : path;
            Optional<ExportRecord> file = collection.find(role, kind);
            if (rows) {
                return String.valueOf(file.map(ExportRecord::rows).orElse(0L));
            }
            return file.map(found -> collection.path(found).toString())
                    .orElseThrow(() -> new NoValue(new StepFailed(
                            "a collected " + kind + " file of the " + role + " account",
                            "none was collected",
                            "collect it with an earlier step")));
        }

        private String reveal(String role, String path) {
            try {
                return path.equals("code") ? secrets.code(role) : secrets.password(role);
            } catch (StepFailed missing) {
                throw new NoValue(missing);
            }
        }

        @Override
        public String remembered(int flow, String name) {
            String key = flow + "/" + name;
            String value = confided.get(key);
            if (value != null) {
                secret = true;
                return value;
            }
            value = remembered.get(key);
            if (value == null) {
                throw new NoValue(new StepFailed(
                        "a value for ${" + name + "}",
                        "no earlier step of the flow has read it",
                        "read it before it is used"));
            }
            return value;
        }

        @Override
        public boolean hasRole(String name) {
            return known.hasRole(name);
        }
    }

    /** Answers files by name instead of by path. */
    private final class References implements Scope.Values {

        @Override
        public String property(String role, String path) {
            return path.startsWith(EXPORTS) ? role + "/" + path.substring(EXPORTS.length()) : path;
        }

        @Override
        public String remembered(int flow, String name) {
            return name;
        }

        @Override
        public boolean hasRole(String name) {
            return known.hasRole(name);
        }
    }

    /** Carries a failure through code that fills texts. */
    private static final class NoValue extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final StepFailed reason;

        NoValue(StepFailed reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
