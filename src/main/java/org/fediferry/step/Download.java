package org.fediferry.step;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Clicks a link to a file, waits until it is complete, keeps it as an export and checks it.",
        example = "- download: export.csv(\"follows\")\n  kind: follows\n  shown: ${count}")
public record Download(
        @Param("A link of a page.") ElementRef element,

        @Param("The kind of export, one of those that the server type offers.")
        Text kind,

        @Param("The number of entries that the page showed, to be compared with the rows of the file.") @Nullable
        Text shown,

        @Param(
                "handles: the file has one handle a line and nothing else; a header is put before them, so that other servers know them.")
        @Nullable
        Written written)
        implements Action {

    private static final String HEADER = "Account address\n";

    /** How a server writes a file that is not written as Mastodon does. */
    public enum Written {
        HANDLES
    }

    @Override
    public String describe() {
        return "download " + element;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.DOWNLOAD, element, kind));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        OptionalLong count = shown == null
                ? OptionalLong.empty()
                : number(stage.resolve(shown).text());
        Page.First first = stage.page().awaitFirst(List.of(locator), stage.limit());
        if (first.index() < 0) {
            throw first.missing();
        }
        stage.illustrate(locator);
        SavedFile saved = stage.page().download(locator, stage.limit());
        return stage.keepExport(stage.resolve(kind).text(), written == null ? saved : withHeader(saved), count);
    }

    private static SavedFile withHeader(SavedFile saved) throws StepFailed {
        try {
            String handles = Files.readString(saved.file());
            String end = handles.isEmpty() || handles.endsWith("\n") ? "" : "\n";
            Files.writeString(saved.file(), HEADER + handles + end);
            return new SavedFile(saved.file(), saved.name(), Files.size(saved.file()));
        } catch (IOException unreadable) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a file of handles",
                    String.valueOf(unreadable.getMessage()),
                    "collect it by hand, and look what is in it");
        }
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
