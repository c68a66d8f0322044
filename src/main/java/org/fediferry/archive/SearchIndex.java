package org.fediferry.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of all posts as scripts, one for each month: a page from the disk may load scripts, but no other files. A line
 * is page, anchor, time, and words.
 */
final class SearchIndex {

    private static final int LONGEST = 20_000;

    /** Nothing but ASCII: a script is then the same in every encoding, and no sign in it ends a line. */
    private static final ObjectWriter WRITER = Json.MAPPER
            .writer()
            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Path folder;
    private final List<String> months = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private String current = "";

    SearchIndex(Path folder) throws IOException {
        this.folder = Files.createDirectory(folder);
    }

    void add(Layout.Page page, PostView view) throws IOException {
        begin(page.month());
        Post post = view.post();
        StringBuilder words = new StringBuilder(post.warning());
        words.append(post.warning().isEmpty() ? "" : "\n").append(SafeHtml.text(post.html()));
        post.attachments().forEach(each -> words.append('\n').append(each.alt()));
        post.poll()
                .ifPresent(poll ->
                        poll.choices().forEach(each -> words.append('\n').append(each.name())));
        words.append(post.isBoost() ? "Boosted " + post.boosts() : "");
        String all = words.toString().strip();
        lines.add(List.of(
                page.file(), view.anchor(), view.time(), all.length() > LONGEST ? all.substring(0, LONGEST) : all));
    }

    private void begin(YearMonth month) throws IOException {
        if (!current.equals(month.toString())) {
            end();
            current = month.toString();
        }
    }

    private void end() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        months.add(current);
        write(current + ".js", "fediferryArchive.take", lines);
        lines.clear();
    }

    /** Writes the list of the scripts; nothing can be added afterwards. */
    void close() throws IOException {
        end();
        write("list.js", "fediferryArchive.list", months);
    }

    private void write(String name, String function, Object value) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name))) {
            writer.write(function + "(");
            WRITER.writeValue(writer, value);
            writer.write(");\n");
        }
    }
}
