package org.fediferry.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;

/**
 * A guide with its readers' own names.
 *
 * @param guide the guide, with their names and without the lists that they leave out
 * @param people who they are, by role, in the order of the guide
 * @param lists what they take along, in the order of the guide; empty for a guide without lists
 * @param standIns the roles as the pictures show them
 */
public record Personal(Guide guide, Map<String, Handle> people, Set<String> lists, List<GuideRole> standIns) {

    /**
     * Fills the names in.
     *
     * @param handles by role, as they were typed
     * @param lists what to take along, by the words for it in scenario files; empty for everything
     */
    public static Personal of(Guide guide, Map<String, String> handles, Set<String> lists) throws NotPersonal {
        List<String> problems = new ArrayList<>();
        Map<String, Handle> people = people(guide, handles, problems);
        Set<String> known = Selection.lists(guide);
        for (String list : lists) {
            if (!known.contains(list)) {
                problems.add("this guide has no list \"" + list + "\"; it has "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new NotPersonal(problems);
        }
        Set<String> taken = new LinkedHashSet<>(known);
        if (!lists.isEmpty()) {
            taken.retainAll(lists);
        }
        Guide chosen = new Selection(guide, taken).guide();
        return new Personal(new Filling(guide, people).guide(chosen), people, taken, guide.roles());
    }

    private static Map<String, Handle> people(Guide guide, Map<String, String> handles, List<String> problems) {
        Set<String> roles =
                guide.roles().stream().map(GuideRole::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String role : new TreeSet<>(handles.keySet())) {
            if (!roles.contains(role)) {
                problems.add("this guide has no role \"" + role + "\"; it has " + String.join(" and ", roles));
            }
        }
        Map<String, Handle> people = new LinkedHashMap<>();
        for (GuideRole role : guide.roles()) {
            String typed = handles.get(role.name());
            if (typed == null) {
                problems.add("who is \"" + role.name() + "\" (" + role.who() + ")? Say it as well: " + role.name()
                        + "=@name@server");
                continue;
            }
            try {
                people.put(role.name(), Handle.parse(typed));
            } catch (InvalidHandle invalid) {
                problems.add(role.name() + ": " + invalid.getMessage());
            }
        }
        return people;
    }

    /** Whether a piece holds what is its reader's own now. */
    boolean isFilled(Piece piece) {
        return piece.kind() == Piece.Kind.VALUE && Filling.isKnown(piece.about(), people);
    }
}
