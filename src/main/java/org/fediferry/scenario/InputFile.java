package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fediferry.step.Text;

/** Reads what a scenario says about one of its inputs. */
final class InputFile {

    static final List<String> KEYS = List.of("type", "about", "default", "words-of", "longest");

    private final Problems problems;
    private final Conversions conversions;

    InputFile(Problems problems, Conversions conversions) {
        this.problems = problems;
        this.conversions = conversions;
    }

    /** The input; a part that cannot be read counts as empty text. */
    Input read(Node.Scalar name, Node.Mapping mapping) {
        Keys keys = new Keys(mapping, "an input", KEYS, problems);
        Optional<Input.Type> type =
                keys.need("type", "handle").flatMap(node -> conversions.read(Input.Type.class, "type", node));
        Optional<String> about = keys.need("about", "the account you are moving from")
                .flatMap(node -> conversions.scalar("about", node, "a text"))
                .map(Node.Scalar::text);
        Optional<Text> standard = keys.find("default").flatMap(node -> conversions.read(Text.class, "default", node));
        Optional<String> wordsOf = keys.find("words-of")
                .flatMap(node -> conversions.scalar("words-of", node, "the name of an input"))
                .map(Node.Scalar::text);
        OptionalInt longest = keys.find("longest").map(this::longest).orElse(OptionalInt.empty());
        return new Input(name.source(), type.orElse(Input.Type.TEXT), about.orElse(""), standard, wordsOf, longest);
    }

    private OptionalInt longest(Node node) {
        Optional<String> written =
                conversions.scalar("longest", node, "a number").map(Node.Scalar::text);
        if (written.isPresent() && !written.get().matches("[1-9]\\d{0,5}")) {
            problems.add(
                    node.source(), "\"" + written.get() + "\" is not a number of characters", "write for example 500");
            return OptionalInt.empty();
        }
        return written.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
