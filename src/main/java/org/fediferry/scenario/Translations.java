package org.fediferry.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.step.Source;

/**
 * What scenarios and server types say, in a reader's language: {@code texts.de.json} in the scenarios folder has the German
 * of every English text. A text that nobody has translated stays as it is written.
 */
public final class Translations {

    private static final String BEGINNING = "texts.";
    private static final String ENDING = ".json";

    private final String language;
    private final Map<String, String> texts;

    private Translations(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** Nothing is translated: the reader's language is that of the scenarios. */
    public static Translations none() {
        return new Translations(Locale.ENGLISH.getLanguage(), Map.of());
    }

    /** Reads those of a language, such as {@code de}; none for English, and where there is no file of it. */
    public static Translations read(Path scenariosFolder, String language) throws InvalidScenario {
        String code = Locale.forLanguageTag(language).getLanguage();
        return new Translations(code, Map.of()).with(scenariosFolder);
    }

    /** The same with those that lie beside a scenario of somebody's own; they win. */
    public Translations beside(Path scenario) throws InvalidScenario {
        return with(folder(scenario));
    }

    /** What is wrong with the translations of any language that lie beside a scenario. */
    public static List<Problem> problemsBeside(Path scenario) {
        Problems problems = new Problems();
        check(folder(scenario), problems);
        return problems.sorted();
    }

    /** Adds what is wrong with the translations of any language in a folder. */
    static void check(Path folder, Problems problems) {
        files(folder).forEach(file -> TranslationFile.read(file, problems));
    }

    /** The text in the reader's language; the text itself where nobody has translated it. */
    public String of(String written) {
        return texts.getOrDefault(written, written);
    }

    /** Whether a reader of the language can read the text: it is translated, or the language is that of the scenarios. */
    public boolean knows(String written) {
        return isOriginal() || texts.containsKey(written);
    }

    /** The texts of a scenario and of everything that it uses which nobody has translated, and where they stand. */
    public Map<String, Source> missing(Library library) {
        Map<String, Source> missing = new LinkedHashMap<>(Translatables.of(library));
        missing.keySet().removeIf(this::knows);
        return missing;
    }

    /** Every text that is translated, with its translation. */
    Map<String, String> all() {
        return texts;
    }

    private boolean isOriginal() {
        return language.isEmpty() || language.equals(Locale.ENGLISH.getLanguage());
    }

    private Translations with(Path folder) throws InvalidScenario {
        Path file = folder.resolve(BEGINNING + language + ENDING);
        if (isOriginal() || !Files.exists(file)) {
            return this;
        }
        Problems problems = new Problems();
        Map<String, String> more = new HashMap<>(texts);
        more.putAll(TranslationFile.read(file, problems));
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems.sorted());
        }
        return new Translations(language, more);
    }

    private static Path folder(Path scenario) {
        return Optional.ofNullable(scenario.toAbsolutePath().getParent()).orElse(Path.of(""));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Translations::isOne).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(BEGINNING) && name.endsWith(ENDING);
    }
}
