package org.fediferry.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Name;
import org.fediferry.step.VersionRange;

/** Reads one server type from what its {@code server.yaml} says. */
final class ServerFile {

    static final List<String> KEYS = List.of(
            "server",
            "about",
            "software",
            "domains",
            "inbox",
            "hosted",
            "versions",
            "covered",
            "can",
            "sure",
            "language-parameter",
            "exports",
            "imports",
            "limits",
            "outlook",
            "tells",
            "api",
            "never",
            "pages");
    static final List<String> TELL_KEYS = List.of("element", "means", "advice");

    private final Problems problems;
    private final Conversions conversions;

    ServerFile(Problems problems, Conversions conversions) {
        this.problems = problems;
        this.conversions = conversions;
    }

    /** The server type without the parts that could not be read. */
    Optional<ServerType> read(String folder, Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            problems.add(
                    root.source(),
                    "a server type is a mapping, but here is " + root.kind(),
                    "begin with: server: " + folder);
            return Optional.empty();
        }
        Keys keys = new Keys(mapping, "a server type", KEYS, problems);
        checkName(folder, keys);
        keys.find("about").ifPresent(node -> conversions.scalar("about", node, "a text"));
        Forbidden never = never(keys);
        Recognition recognition = new RecognitionFile(problems, conversions).read(folder, keys);
        return Optional.of(new ServerType(
                folder,
                root.source(),
                recognition,
                versions(keys),
                covered(keys, recognition),
                keys.find("exports").map(node -> words("exports", node)).orElse(List.of()),
                keys.find("imports").map(node -> words("imports", node)).orElse(List.of()),
                keys.find("can")
                        .map(new AbilityFile(problems, conversions)::read)
                        .orElse(Map.of()),
                keys.find("sure")
                        .flatMap(node -> conversions.read(Sure.class, "sure", node))
                        .orElse(Sure.C),
                languageParameter(keys),
                keys.find("limits").map(this::limits).orElse(Map.of()),
                keys.find("outlook")
                        .map(node -> new OutlookFile(problems, conversions).read(folder, node))
                        .orElse(ServerOutlook.none(folder)),
                keys.need("pages", "a mapping from name to page")
                        .map(node -> pages(node, never))
                        .orElse(Map.of()),
                keys.find("tells").map(this::tells).orElse(List.of()),
                calls(keys, never),
                never));
    }

    private VersionRange versions(Keys keys) {
        return keys.find("versions")
                .flatMap(node -> conversions.read(VersionRange.class, "versions", node))
                .orElse(VersionRange.ANY);
    }

    private Optional<String> languageParameter(Keys keys) {
        return keys.find("language-parameter")
                .flatMap(node -> conversions.read(Name.class, "language-parameter", node))
                .map(Name::written);
    }

    private Forbidden never(Keys keys) {
        return keys.find("never")
                .map(new ForbiddenFile(problems, conversions)::read)
                .orElse(Forbidden.EVERYWHERE);
    }

    private Map<String, ApiCall> calls(Keys keys, Forbidden never) {
        return keys.find("api")
                .map(new ApiFile(problems, conversions, never)::read)
                .orElse(Map.of());
    }

    private void checkName(String folder, Keys keys) {
        keys.need("server", folder)
                .flatMap(node -> conversions.scalar("server", node, "the name of its folder"))
                .filter(name -> !name.text().equals(folder))
                .ifPresent(name -> problems.add(
                        name.source(),
                        "the server type is called \"" + name.text() + "\" but its folder \"" + folder + "\"",
                        "give both the same name"));
    }

    private List<String> words(String key, Node node) {
        return conversions.words(key, node).orElse(List.of()).stream()
                .map(Node.Scalar::text)
                .toList();
    }

    private List<String> covered(Keys keys, Recognition recognition) {
        if (recognition.isService() && keys.find("covered").isEmpty()) {
            return List.of(Recognition.NO_VERSION);
        }
        return keys.need("covered", "[\"4.5\", \"4.6\"]").map(this::covered).orElse(List.of());
    }

    private List<String> covered(Node node) {
        List<String> covered = new ArrayList<>();
        for (Node.Scalar word : conversions.words("covered", node).orElse(List.of())) {
            if (word.text().matches("\\d{1,4}\\.\\d{1,4}")) {
                covered.add(word.text());
            } else {
                problems.add(
                        word.source(),
                        "\"" + word.text() + "\" is no version",
                        "write major.minor, for example \"4.6\"");
            }
        }
        return covered;
    }

    private Map<String, Duration> limits(Node node) {
        Map<String, Duration> limits = new LinkedHashMap<>();
        conversions.mapping("limits", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                conversions.read(Name.class, "limits", entry.key());
                conversions
                        .read(Duration.class, entry.name(), entry.value())
                        .ifPresent(limit -> limits.put(entry.name(), limit));
            }
        });
        return limits;
    }

    private Map<String, ServerPage> pages(Node node, Forbidden never) {
        Map<String, ServerPage> pages = new LinkedHashMap<>();
        PageFile reader = new PageFile(problems, conversions, never);
        conversions.mapping("pages", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                if (conversions.read(Name.class, "pages", entry.key()).isPresent()) {
                    pages.put(entry.name(), reader.read(entry.key(), entry.value()));
                }
            }
        });
        return pages;
    }

    private List<ServerType.Tell> tells(Node node) {
        List<ServerType.Tell> tells = new ArrayList<>();
        for (Node each : conversions.items("tells", node).map(Node.Items::nodes).orElse(List.of())) {
            conversions.mapping("tells", each).ifPresent(mapping -> {
                Keys keys = new Keys(mapping, "an entry of tells", TELL_KEYS, problems);
                tells.add(new ServerType.Tell(
                        keys.find("element").map(Node::source).orElse(mapping.source()),
                        need(keys, "element", "sign-in.form"),
                        need(keys, "means", "the session has ended"),
                        need(keys, "advice", "run it again")));
            });
        }
        return tells;
    }

    private String need(Keys keys, String key, String example) {
        return keys.need(key, example)
                .flatMap(node -> conversions.scalar(key, node, "a text"))
                .map(Node.Scalar::text)
                .orElse("");
    }
}
