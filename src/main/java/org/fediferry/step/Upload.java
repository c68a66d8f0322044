package org.fediferry.step;

import java.nio.file.Path;

@StepDoc(
        summary = "Puts a collected file, or one that the person gave as an input, into a file field.",
        example = "- upload: imports.file\n  file: ${from.follows}")
public record Upload(
        @Param("A file field of a page.") ElementRef element,

        @Param("One reference to a file; a path cannot be written here.")
        Text file)
        implements Action {

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
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        Path path = stage.file(file);
        stage.page().upload(locator, path, stage.limit());
        stage.illustrate(locator);
        return Finding.met("the field holds the file", String.valueOf(path.getFileName()));
    }
}
