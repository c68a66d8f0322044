package org.fediferry.step;

import java.util.List;
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
        Text shown)
        implements Action {

    @Override
    public String describe() {
        return "download " + element;
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
        return stage.keepExport(stage.resolve(kind).text(), saved, count);
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
