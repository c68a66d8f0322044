package org.fediferry.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fediferry.step.Source;
import org.fediferry.step.Text;

/** Reads one file of translations: a flat JSON object with the text as the YAML has it, and the translated one. */
final class TranslationFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final FileText file;
    private final Problems problems;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private TranslationFile(FileText file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The translations of a file; those that are wrong are told and left out. */
    static Map<String, String> read(Path path, Problems problems) {
        return FileText.read(path, problems)
                .map(text -> new TranslationFile(text, problems).texts())
                .orElse(Map.of());
    }

    private Map<String, String> texts() {
        try (JsonParser parser = JSON.createParser(file.text())) {
            read(parser);
        } catch (JsonProcessingException broken) {
            problems.add(
                    at(broken.getLocation()),
                    "this is not JSON: " + broken.getOriginalMessage(),
                    "check quotes, commas and braces around this place");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texts;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            refuse(parser, "here is no object", "write { \"the text of the scenario\": \"its translation\" }");
            return;
        }
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String written = parser.currentName();
            if (!keys.add(written)) {
                refuse(parser, "\"" + written + "\" is translated twice", "remove one of them");
            }
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                add(parser, written, parser.getText());
            } else {
                refuse(parser, "the translation of \"" + written + "\" is no text", "write it in double quotes");
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            refuse(parser, "something stands behind the closing brace", "remove it");
        }
    }

    private void add(JsonParser parser, String written, String translated) throws IOException {
        Optional<Integer> forbidden = FileText.firstForbidden(translated);
        if (translated.isBlank()) {
            refuse(parser, "the translation of \"" + written + "\" is empty", "write one, or remove the line");
        } else if (forbidden.isPresent()) {
            refuse(parser, FileText.forbiddenCharacter(forbidden.get()), "leave the escape sequence out");
        } else {
            compare(at(parser.currentTokenLocation()), written, translated);
        }
    }

    private void compare(Source source, String written, String translated) {
        Set<String> wanted;
        Set<String> there;
        try {
            wanted = references(written);
            there = references(translated);
        } catch (IllegalArgumentException noReference) {
            problems.add(source, "", noReference);
            return;
        }
        if (there.equals(wanted)) {
            texts.put(written, translated);
        } else {
            problems.add(
                    source,
                    "the translation mentions " + print(there) + ", and the text " + print(wanted),
                    "mention the same values in both, spelled alike");
        }
    }

    private static Set<String> references(String text) {
        return new TreeSet<>(Text.parse(text).references());
    }

    private static String print(Set<String> references) {
        List<String> printed =
                references.stream().map(name -> "${" + name + "}").toList();
        return printed.isEmpty() ? "no value" : String.join(", ", printed);
    }

    private void refuse(JsonParser parser, String what, String advice) {
        problems.add(at(parser.currentTokenLocation()), what, advice);
    }

    private Source at(JsonLocation location) {
        return new Source(file.name(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
