package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.step.AddTime;
import org.fediferry.step.Ask;
import org.fediferry.step.CallForRows;
import org.fediferry.step.FindAddress;
import org.fediferry.step.FindHandle;
import org.fediferry.step.ForEach;
import org.fediferry.step.LookUp;
import org.fediferry.step.Name;
import org.fediferry.step.Read;
import org.fediferry.step.Step;

/** The names that <code>${…}</code> may hold in a scenario; grows with each step that gives a name to something. */
final class ValueNames {

    /** What is known of the account of a role. */
    static final List<String> PROPERTIES = List.of("handle", "user", "domain", "server", "email", "version", "api");

    /** What may only be typed into a field. */
    static final List<String> SECRETS = List.of("password", "code");

    private static final String ROWS = ".rows";
    /** What is kept besides a file of a kind: what the server refused, what is there after an import, what is missing then. */
    private static final List<String> BESIDES = List.of("-failures", "-now", "-missing");

    private final Scenario scenario;
    private final Shelf shelf;
    private final FolderNames folder;
    private final Set<String> remembered = new HashSet<>();

    ValueNames(Scenario scenario, Shelf shelf) {
        this.scenario = scenario;
        this.shelf = shelf;
        this.folder = shelf.folderNames();
    }

    /** Whether the last part of a reference to a role's account names a secret. */
    static boolean isSecret(String reference, Scenario in) {
        int dot = reference.indexOf('.');
        return dot > 0
                && in.roles().containsKey(reference.substring(0, dot))
                && SECRETS.contains(reference.substring(dot + 1));
    }

    /** What the step gives a name to is known from the next step on. */
    void learn(Step step) {
        if (step instanceof AddTime sum) {
            remembered.add(sum.name().written());
        } else if (step instanceof Read read) {
            remembered.add(read.into().written());
        } else if (step instanceof Ask ask) {
            remembered.add(ask.into().written());
        } else if (step instanceof FindAddress find) {
            remembered.add(find.name().written());
        } else if (step instanceof LookUp lookUp) {
            remembered.add(lookUp.name().written());
        } else if (step instanceof FindHandle find) {
            remembered.add(find.name().written());
        } else if (step instanceof CallForRows calls) {
            remembered.add(calls.into().written());
        }
    }

    boolean knows(String reference, Site site) {
        return knows(reference) || columns(site).contains(reference);
    }

    /** What is known without the rows around a step. */
    boolean knows(String reference) {
        int dot = reference.indexOf('.');
        if (dot < 0) {
            return remembered.contains(reference)
                    || scenario.inputs().containsKey(reference)
                    || shelf.wasUnread(reference);
        }
        String first = reference.substring(0, dot);
        String rest = reference.substring(dot + 1);
        Input input = scenario.inputs().get(first);
        if (input != null) {
            return input.type() == Input.Type.EXPORTS && (isExport(rest, folder.kinds()) || !folder.isComplete());
        }
        return shelf.wasUnread(first) || isOfAccount(first, rest);
    }

    /** What may have been meant by an unknown name; the kinds of exports are too many to be listed. */
    String suggest(String reference, Collection<String> columns) {
        List<String> plain = new ArrayList<>(columns);
        plain.addAll(remembered);
        List<String> exports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        scenario.inputs().forEach((name, input) -> {
            if (input.type() == Input.Type.EXPORTS) {
                exports.add(name + ".KIND");
                folder.kinds().forEach(kind -> names.add(name + "." + kind));
            } else {
                plain.add(name);
            }
        });
        names.addAll(plain);
        scenario.roles().forEach((role, server) -> {
            PROPERTIES.forEach(property -> names.add(role + "." + property));
            shelf.server(server)
                    .map(FolderNames::kinds)
                    .ifPresent(kinds -> kinds.forEach(kind -> names.add(role + ".exports." + kind)));
            exports.add(role + ".exports.KIND");
        });
        Stream<String> accounts =
                scenario.roles().keySet().stream().map(role -> role + "." + String.join("|", PROPERTIES));
        return Suggestions.among(
                reference,
                names,
                Stream.of(plain.stream().sorted(), accounts, exports.stream())
                        .flatMap(each -> each)
                        .collect(Collectors.joining(", ")));
    }

    private boolean isOfAccount(String role, String rest) {
        String server = scenario.roles().get(role);
        if (server == null) {
            return false;
        }
        if (rest.startsWith("exports.")) {
            // The kinds of a server type that cannot be read are unknown, and that has been said already.
            return shelf.server(server)
                    .map(type -> isExport(rest.substring("exports.".length()), FolderNames.kinds(type)))
                    .orElse(true);
        }
        return rest.equals("exports") || PROPERTIES.contains(rest) || SECRETS.contains(rest);
    }

    private boolean isExport(String name, Set<String> kinds) {
        String plain = without(name, ROWS);
        return kinds.contains(plain)
                || BESIDES.stream().anyMatch(besides -> kinds.contains(without(plain, besides)))
                || folder.lookedUp().contains(plain);
    }

    private static String without(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** The columns of the rows around a step. */
    static Set<String> columns(Site site) {
        return site.forEachs()
                .flatMap(each -> Stream.concat(
                        each.rows().stream().flatMap(row -> columns(each, row.keySet().stream())), ofFile(each)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofFile(ForEach each) {
        return each.inFile() == null
                ? Stream.empty()
                : columns(each, Stream.concat(Stream.of(ForEach.ROW), each.fileColumns().stream()));
    }

    private static Stream<String> columns(ForEach each, Stream<Name> columns) {
        return columns.filter(column -> !column.equals(ForEach.VERSIONS)).map(column -> each.name() + "." + column);
    }
}
