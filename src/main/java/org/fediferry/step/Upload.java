package org.fediferry.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.step.Download.Written;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Puts a collected file, or one that the person gave as an input, into a file field.",
        example = "- upload: imports.file\n  file: ${from.follows}")
public record Upload(
        @Param("A file field of a page.") ElementRef element,

        @Param("One reference to a file; a path cannot be written here.")
        Text file,

        @Param("handles: the server wants one handle a line and nothing else; without it the file as it is.") @Nullable
        Written written)
        implements Action {

    private static final Pattern HANDLE = Pattern.compile("@?[^@\\s]+@[^@\\s]+");

    /** Refuses a path: a scenario that strangers share must not choose files of this machine. */
    public Upload {
        if (!(file.references().size() == 1
                && file.written().equals("${" + file.references().get(0) + "}"))) {
            throw new IllegalArgumentException("upload takes a reference to a file, not a path"
                    + "; write for example file: ${old.exports.follows} or an input of type file");
        }
    }

    @Override
    public String describe() {
        return "upload " + file + " to " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.UPLOAD, element, file));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        Path path = written == null ? stage.file(file) : handles(stage);
        stage.page().upload(locator, path, stage.limit());
        stage.illustrate(locator);
        return Finding.met("the field holds the file", String.valueOf(path.getFileName()));
    }

    /** The first cell of each row that is a handle; the header is none. What is uploaded is kept with the evidence. */
    private Path handles(Stage stage) throws StepFailed {
        Path whole = stage.file(file);
        try (Stream<String> rows = Files.lines(whole)) {
            List<String> handles = rows.map(
                            row -> row.replaceFirst(",.*", "").replace("\"", "").strip())
                    .filter(cell -> HANDLE.matcher(cell).matches())
                    .toList();
            return stage.keepList(new Name("handles"), handles);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a file of handles",
                    String.valueOf(unreadable.getMessage()),
                    "look what is in " + whole.getFileName());
        }
    }
}
