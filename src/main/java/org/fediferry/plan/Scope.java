package org.fediferry.plan;

import java.util.HashMap;
import java.util.Map;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a step mean at its place: inputs of the flow, columns of a row, properties of an account, values that
 * were read.
 *
 * @param flow the number of the flow's use in the plan; what is read in a flow is known in this use only
 * @param role the role of the flow's account; empty in a journey
 * @param names inputs and columns
 */
public record Scope(int flow, String role, Map<String, Bound> names) {

    /**
     * A text together with the scope in which its own references are read.
     *
     * @param in null for a value from outside, in which nothing is a reference
     */
    public record Bound(Text text, @Nullable Scope in) {}

    /** Where the values come from that no scope can know. */
    public interface Values {

        /** A property of an account: {@code handle}, {@code exports.follows.rows}. */
        String property(String role, String path);

        /** A value that an earlier step of the flow has read. */
        String remembered(int flow, String name);

        /** Whether the run has such a role. */
        boolean hasRole(String name);
    }

    /** The same scope with more names, read in {@code in}. */
    Scope with(Map<String, Text> more, Scope in) {
        Map<String, Bound> all = new HashMap<>(names);
        more.forEach((name, text) -> all.put(name, new Bound(text, in)));
        return new Scope(flow, role, Map.copyOf(all));
    }

    /** The same scope with more names whose values are from outside: what looks like a reference in them is none. */
    Scope knowing(Map<String, String> values) {
        Map<String, Bound> all = new HashMap<>(names);
        values.forEach((name, value) -> all.put(name, new Bound(new Text(value), null)));
        return new Scope(flow, role, Map.copyOf(all));
    }

    /** The text with every reference filled. */
    public String fill(Text text, Values values) {
        return text.fill(name -> value(name, values));
    }

    private String value(String name, Values values) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Bound bound = names.get(name.substring(0, end));
            if (bound != null) {
                Scope in = bound.in();
                if (in == null) {
                    return bound.text().written();
                }
                return in.fill(extended(bound.text(), name.substring(end)), values);
            }
        }
        int dot = name.indexOf('.');
        if (dot > 0) {
            String first = name.substring(0, dot);
            String path = name.substring(dot + 1);
            if (!role.isEmpty() && first.equals(Scenario.ACCOUNT)) {
                return values.property(role, path);
            }
            if (role.isEmpty() && values.hasRole(first)) {
                return values.property(first, path);
            }
        }
        return values.remembered(flow, name);
    }

    /** {@code ${old.exports}} with {@code .follows.rows} is {@code ${old.exports.follows.rows}}. */
    private static Text extended(Text bound, String rest) {
        String written = bound.written();
        return rest.isEmpty() || !written.endsWith("}")
                ? bound
                : new Text(written.substring(0, written.length() - 1) + rest + "}");
    }
}
