package org.fediferry.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.fediferry.scenario.Input;
import org.fediferry.scenario.Scenario;

/**
 * What somebody gives a scenario who follows its main path.
 *
 * @param facts what the words may name: {@code {target-page}}
 * @param folder for the files that it takes
 */
record Inputs(Scenario scenario, Locale language, Map<String, String> facts, Path folder) {

    /** What asks for the account that one comes from. */
    static final String OLD_HANDLE = "handle";

    static final String MOVER = "mover";
    static final String TARGET = "target";

    private static final String WORDS = "rehearsal.words";

    /** By name: what somebody gave already, what is made up, and nothing where the scenario has a good value itself. */
    Map<String, String> values(Map<String, String> given) throws CannotRehearse {
        Map<String, String> values = new LinkedHashMap<>(given);
        for (Map.Entry<String, Input> input : scenario.inputs().entrySet()) {
            String name = input.getKey();
            if (given.containsKey(name)) {
                continue;
            }
            Optional<String> value = value(name, input.getValue());
            if (value.isPresent()) {
                values.put(name, value.get());
            } else if (input.getValue().standard().isEmpty()) {
                throw missing(name, input.getValue());
            }
        }
        return values;
    }

    private Optional<String> value(String name, Input input) {
        return switch (input.type()) {
            case HANDLE -> Optional.of(fact(name.equals(OLD_HANDLE) ? MOVER : TARGET));
            case MOVE_TARGET -> Optional.of(fact(TARGET));
            // A pause would end the run until the time is over.
            case DURATION -> Optional.of("0s");
            case FILE -> words(name).map(this::file);
            case TEXT, NUMBER, SWITCH -> words(name);
            case EXPORTS -> Optional.empty();
        };
    }

    private String fact(String name) {
        return String.valueOf(facts.get(name));
    }

    private Optional<String> words(String name) {
        ResourceBundle bundle = ResourceBundle.getBundle(WORDS, language);
        String key = scenario.name().path() + "." + name;
        if (!bundle.containsKey(key)) {
            return Optional.empty();
        }
        String words = bundle.getString(key);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            words = words.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return Optional.of(words);
    }

    private String file(String name) {
        Path file = folder.resolve(name);
        try (InputStream in = Inputs.class.getResourceAsStream("/rehearsal/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return Files.write(file, in.readAllBytes()).toString();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private CannotRehearse missing(String name, Input input) {
        if (input.type() == Input.Type.EXPORTS) {
            return new CannotRehearse(
                    scenario.name() + " takes what another flow has collected (" + name + "), and is not rehearsed by"
                            + " itself",
                    "take a journey that uses it, such as mastodon-to-mastodon");
        }
        return new CannotRehearse(
                scenario.name() + " needs the input \"" + name + "\" (" + input.about() + ")",
                "give one: --set " + name + "=VALUE");
    }
}
