package org.fediferry.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

@StepDoc(
        summary =
                "Keeps a copy of a file that the person gave as an export of the account, and checks it like a downloaded one.",
        example = "- keep-file: ${file}\n  kind: follows")
public record KeepFile(
        @Param("The file: an input of the scenario.") Text file,
        @Param("The kind of export that it is.") Text kind) implements Action {

    @Override
    public String describe() {
        return "keep " + file + " as " + kind;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Path given = stage.file(file);
        try {
            Path copy = Files.createTempFile("fediferry", ".copy");
            Files.copy(given, copy, StandardCopyOption.REPLACE_EXISTING);
            SavedFile saved = new SavedFile(copy, String.valueOf(given.getFileName()), Files.size(copy));
            return stage.keepExport(stage.resolve(kind).text(), saved, OptionalLong.empty());
        } catch (IOException unreadable) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a file to read",
                    given + ": " + unreadable.getMessage(),
                    "see that it is there and readable");
        }
    }
}
