package org.fediferry.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Name;

/** Reads what the interface for programs of a server type can be asked. */
record ApiFile(Problems problems, Conversions conversions, Forbidden never) {

    static final List<String> KEYS = List.of("method", "path", "form", "yes", "sure");

    Map<String, ApiCall> read(Node node) {
        Map<String, ApiCall> calls = new LinkedHashMap<>();
        conversions.mapping("api", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                boolean named = conversions.read(Name.class, "api", entry.key()).isPresent();
                Optional<Node.Mapping> call = conversions.mapping(entry.name(), entry.value());
                if (named && call.isPresent()) {
                    calls.put(entry.name(), call(entry.key(), call.get()));
                }
            }
        });
        return calls;
    }

    private ApiCall call(Node.Scalar name, Node.Mapping mapping) {
        Keys keys = new Keys(mapping, "a call", KEYS, problems);
        return new ApiCall(
                name.text(),
                name.source(),
                keys.need("method", "get")
                        .flatMap(node -> conversions.read(ApiCall.Method.class, "method", node))
                        .orElse(ApiCall.Method.GET),
                keys.need("path", "/users/follow").flatMap(this::path).orElse("/"),
                keys.find("form").map(this::form).orElse(Map.of()),
                keys.find("yes")
                        .flatMap(node -> conversions.scalar("yes", node, "a key of the answer"))
                        .map(Node.Scalar::text),
                keys.find("sure").flatMap(node -> conversions.read(Sure.class, "sure", node)));
    }

    /** Another server must never be reached by it, and the deletion of an account neither. */
    private Optional<String> path(Node node) {
        return conversions.scalar("path", node, "a path").map(Node.Scalar::text).filter(path -> {
            boolean harmless = path.matches("/(?!/)[A-Za-z0-9/_.?=&@{}%~-]*") && !PagePath.deletes(path, never);
            if (!harmless) {
                problems.add(
                        node.source(),
                        "\"" + path + "\" is not a path of a call",
                        "write for example /users/is_following?username={}");
            }
            return harmless;
        });
    }

    private Map<String, String> form(Node node) {
        Map<String, String> form = new LinkedHashMap<>();
        conversions.mapping("form", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                conversions
                        .scalar(entry.name(), entry.value(), "a text")
                        .ifPresent(value -> form.put(entry.name(), value.text()));
            }
        });
        return form;
    }
}
