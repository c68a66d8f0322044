package org.fediferry.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a server type lets accounts do. */
record AbilityFile(Problems problems, Conversions conversions) {

    static final List<String> KEYS = List.of("is", "sure", "because", "command");

    Map<Capability, Ability> read(Node node) {
        Map<Capability, Ability> can = new EnumMap<>(Capability.class);
        conversions.mapping("can", node).ifPresent(mapping -> {
            for (Node.Entry entry : mapping.entries()) {
                Optional<Capability> capability = conversions.read(Capability.class, "can", entry.key());
                Optional<Ability> ability =
                        conversions.mapping(entry.name(), entry.value()).map(this::ability);
                if (capability.isPresent() && ability.isPresent()) {
                    can.put(capability.get(), ability.get());
                }
            }
        });
        return can;
    }

    private Ability ability(Node.Mapping mapping) {
        Keys keys = new Keys(mapping, "an ability", KEYS, problems);
        return new Ability(
                keys.need("is", "yes")
                        .flatMap(node -> conversions.read(Ability.Answer.class, "is", node))
                        .orElse(Ability.Answer.UNKNOWN),
                keys.need("sure", "A")
                        .flatMap(node -> conversions.read(Sure.class, "sure", node))
                        .orElse(Sure.C),
                text(keys, "because"),
                text(keys, "command"));
    }

    private String text(Keys keys, String key) {
        return keys.find(key)
                .flatMap(node -> conversions.scalar(key, node, "a text"))
                .map(Node.Scalar::text)
                .orElse("");
    }
}
