package org.fediferry.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.rehearsal.Part.Place;
import org.fediferry.scenario.Goal;
import org.fediferry.scenario.Input;
import org.fediferry.scenario.Scenario;

/**
 * Who plays which role of a scenario.
 *
 * @param parts by role, in the order of the scenario; a scenario for one account has {@link #OTHER} as well
 * @param mover the role of the account with a life behind it
 * @param target the role of the account that the other one moves to, or tells of
 */
record Cast(Map<String, Part> parts, String mover, String target) {

    /** The account that a scenario for one account may have to name. */
    static final String OTHER = "other";

    static final String MASTODON = "mastodon";

    private static final List<String> USERS = List.of("ada", "adele", "alma", "agnes", "astrid", "aurora");

    Part part(String role) {
        return Objects.requireNonNull(parts.get(role), role);
    }

    /** Casts a scenario with accounts of these server types. */
    static Cast of(Scenario scenario, Set<String> types) throws CannotRehearse {
        for (Map.Entry<String, String> role : scenario.roles().entrySet()) {
            if (!types.contains(role.getValue())) {
                throw new CannotRehearse(
                        "there is no practice server for the role \"" + role.getKey() + "\" (" + role.getValue() + ")",
                        "practice servers are there for "
                                + types.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        List<String> roles = List.copyOf(scenario.roles().keySet());
        if (roles.size() > USERS.size()) {
            throw new CannotRehearse("the scenario has " + roles.size() + " roles", "rehearse it with fewer");
        }
        return roles.size() == 1 ? alone(scenario, roles.get(0)) : together(scenario, roles);
    }

    /** What asks for the handle of an old account is done in a new one. */
    private static Cast alone(Scenario scenario, String role) {
        String type = String.valueOf(scenario.roles().get(role));
        Input named = scenario.inputs().get(Inputs.OLD_HANDLE);
        boolean isNewcomer = named != null && named.type() == Input.Type.HANDLE;
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(role, part(role, type, isNewcomer ? Place.NEW : Place.OLD, USERS.get(0)));
        parts.put(OTHER, part(OTHER, MASTODON, isNewcomer ? Place.OLD : Place.NEW, USERS.get(0)));
        return isNewcomer ? new Cast(parts, OTHER, role) : new Cast(parts, role, OTHER);
    }

    private static Cast together(Scenario scenario, List<String> roles) {
        String mover = roles.contains("old") ? "old" : roles.get(0);
        List<String> others = roles.stream().filter(role -> !role.equals(mover)).toList();
        boolean atHome = scenario.goal().filter(Goal.REORGANISE::equals).isPresent();
        Map<String, List<String>> users = new LinkedHashMap<>();
        Map<String, Part> cast = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(List.of(mover));
        order.addAll(others);
        for (String role : order) {
            Place place = atHome || role.equals(mover) ? Place.OLD : Place.NEW;
            Part part = part(role, String.valueOf(scenario.roles().get(role)), place, "");
            List<String> there = users.computeIfAbsent(part.type() + part.place(), server -> new ArrayList<>());
            there.add(USERS.get(there.size()));
            cast.put(role, new Part(role, part.type(), part.place(), there.get(there.size() - 1)));
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        roles.forEach(role -> parts.put(role, cast.get(role)));
        return new Cast(parts, mover, others.contains("new") ? "new" : others.get(0));
    }

    private static Part part(String role, String type, Place mastodon, String user) {
        return new Part(role, type, type.equals(MASTODON) ? mastodon : Place.GUEST, user);
    }
}
