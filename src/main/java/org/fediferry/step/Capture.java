package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Takes a picture of what is visible, of the whole page or of one element, with elements outlined.",
        example = "- capture: past-migrations\n  of: migration.form\n  outline: [ migration.target, migration.move ]")
public record Capture(
        @Param("The name of the picture.") Name name,

        @Param("\"view\", \"page\" or an element; without it the whole page.") @Nullable
        Subject of,

        @Param("Elements to outline.") @Nullable List<ElementRef> outline)
        implements Action {

    @Override
    public String describe() {
        return "capture " + name;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<Locator> outlined = new ArrayList<>();
        for (ElementRef element : outline == null ? List.<ElementRef>of() : outline) {
            outlined.add(stage.locate(element));
        }
        stage.keepPicture(name, picture(stage, outlined));
        return Finding.met("a picture", name.written());
    }

    private byte[] picture(Stage stage, List<Locator> outlined) throws StepFailed {
        Subject subject = of == null ? Subject.PAGE : of;
        ElementRef element = subject.element();
        if (element != null) {
            return stage.page().picture(stage.locate(element), outlined, stage.limit());
        }
        return stage.page().picture(subject.frame(), outlined);
    }

    /**
     * What a picture shows.
     *
     * @param element null where it is the page and not one element
     */
    public record Subject(Page.Frame frame, @Nullable ElementRef element) {

        /** The whole page. */
        static final Subject PAGE = new Subject(Page.Frame.WHOLE, null);

        /** Parses {@code view}, {@code page} or the name of an element. */
        public static Subject parse(String written) {
            return switch (written) {
                case "view" -> new Subject(Page.Frame.VIEW, null);
                case "page" -> PAGE;
                default -> new Subject(Page.Frame.VIEW, ElementRef.parse(written));
            };
        }
    }
}
