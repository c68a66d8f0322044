package org.fediferry.guide;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that pages are written by. A folder of somebody's own wins, file by file. */
public final class Templates {

    static final String MARKDOWN = "guide.md.mustache";
    static final String HTML = "guide.html.mustache";
    static final String SITE = "site.html.mustache";
    static final String STYLE = "guide.css";
    static final String SCRIPT = "guide.js";

    /** What people can change, and the file of ours that each begins as. */
    private static final Map<String, String> FILES = Map.of(
            MARKDOWN,
            MARKDOWN,
            HTML,
            HTML,
            SITE,
            SITE,
            STYLE,
            STYLE,
            SCRIPT,
            SCRIPT,
            "pages_en.properties",
            "pages.properties",
            "pages_de.properties",
            "pages_de.properties",
            "sentences_en.properties",
            "sentences.properties",
            "sentences_de.properties",
            "sentences_de.properties");

    private static final Pattern PARSED = Pattern.compile("(.*) @ line (\\d+)", Pattern.DOTALL);

    private final @Nullable Path folder;

    private Templates(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The ones in a folder, and ours where it has none; ours alone without a folder. */
    public static Templates in(@Nullable Path folder) throws BrokenTemplate {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BrokenTemplate("there is no folder " + folder + " to take templates from");
        }
        return new Templates(folder);
    }

    /** Ours. */
    public static Templates shipped() {
        return new Templates(null);
    }

    /** Writes them into a folder, for somebody to change; what is there already stays. Says what it has written. */
    public List<Path> writeTo(Path place) throws BrokenTemplate {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(place);
            for (Map.Entry<String, String> each : new TreeMap<>(FILES).entrySet()) {
                Path file = place.resolve(each.getKey());
                if (!Files.exists(file)) {
                    boolean mine = own(each.getKey()) != null;
                    written.add(Files.writeString(file, mine ? text(each.getKey()) : resource(each.getValue())));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written;
    }

    /** The sentences of the pages in a language. */
    PageSentences sentences(String language) throws BrokenTemplate {
        try {
            return PageSentences.in(Locale.forLanguageTag(language), folder);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw new BrokenTemplate("the sentences in " + folder + " for the language " + language
                    + " cannot be read: " + unreadable.getMessage() + "; save them as text in UTF-8");
        }
    }

    /** A file as it is. */
    String text(String name) throws BrokenTemplate {
        Path own = own(name);
        if (own == null) {
            return resource(name);
        }
        try {
            return Files.readString(own);
        } catch (CharacterCodingException notText) {
            throw new BrokenTemplate(own + " is not text in UTF-8; save it as UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable Path own(String name) {
        Path own = folder == null ? null : folder.resolve(name);
        return own != null && Files.isRegularFile(own) ? own : null;
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is not complete: org/fediferry/guide/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page by a template: values between two braces are escaped for what the page is written in. */
    String render(String name, Map<String, Object> values, Mustache.Escaper escaper) throws BrokenTemplate {
        String template = text(name);
        refuseOpenTag(name, template);
        try {
            return Mustache.compiler()
                    .withEscaper(escaper)
                    .withCollector(new Values())
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withLoader(part -> {
                        throw new IOException("templates are whole files: there is no part {{>" + part + "}}");
                    })
                    .compile(template)
                    .execute(values);
        } catch (MustacheParseException unreadable) {
            Matcher parsed = PARSED.matcher(String.valueOf(unreadable.getMessage()));
            throw parsed.matches()
                    ? broken(name, Integer.parseInt(parsed.group(2)), parsed.group(1))
                    : broken(name, 1, String.valueOf(unreadable.getMessage()));
        } catch (MustacheException.Context unknown) {
            throw broken(name, unknown.lineNo, "nothing is called {{" + unknown.key + "}} here");
        } catch (MustacheException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw broken(name, 1, String.valueOf(cause.getMessage()));
        }
    }

    /** The library takes a tag that nobody has closed for text. */
    private void refuseOpenTag(String name, String template) throws BrokenTemplate {
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", open + 2)) {
            int close = template.indexOf("}}", open);
            if (close < 0 || template.substring(open, close).contains("\n")) {
                int before = (int) template.substring(0, open)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
                throw broken(name, before + 1, "the tag is not closed by }}");
            }
        }
    }

    private BrokenTemplate broken(String name, int line, String what) {
        Path own = own(name);
        return new BrokenTemplate((own == null ? name : own.toString()) + ":" + line + ": " + what
                + (own == null ? "" : "; mend the line, or remove the file to have ours again"));
    }

    /** Reaches into maps and lists and nothing else: no template ever calls into the program. */
    private static final class Values extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
