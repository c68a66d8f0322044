package org.fediferry.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.exports.Examination;
import org.fediferry.exports.ExportKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What somebody may say about an export file that it does not say itself. */
final class ExportOptions {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What it is, where the content could be several things: follows, lists, mutes, blocks,"
                    + " domain-blocks, bookmarks, filters. It never overrules the content.")
    private @Nullable String kind;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How its text is stored, where the bytes do not say for certain, such as windows-1252.")
    private @Nullable String encoding;

    @Option(
            names = "--whole",
            description = "The last line is whole although it does not end, as in the files that Akkoma's pages write.")
    private boolean whole;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write; without it beside the file.")
    private @Nullable Path out;

    Examination.Options said() throws Refused {
        return new Examination.Options(kind(kind), encoding(), whole);
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** Nothing for nothing; refuses a word that is no kind. */
    static Optional<ExportKind> kind(@Nullable String keyword) throws Refused {
        if (keyword == null) {
            return Optional.empty();
        }
        Optional<ExportKind> found = ExportKind.ofKeyword(keyword);
        if (found.isEmpty()) {
            throw new Refused(
                    "there is no kind \"" + keyword + "\"",
                    "known: "
                            + Arrays.stream(ExportKind.values())
                                    .map(ExportKind::keyword)
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    private Optional<Charset> encoding() throws Refused {
        try {
            return Optional.ofNullable(encoding).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Refused(
                    "there is no encoding \"" + encoding + "\"", "for example UTF-8, ISO-8859-1 or windows-1252");
        }
    }
}
