package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@StepDoc(summary = "Goes to a page of the server and makes sure that it is this page.", example = "- open: aliases")
public record Open(
        @Param("A page of the server type.") PageRef page,

        @Param("A value for each {name} in the page's path.") @Nullable
        Map<Name, Text> with)
        implements Action {

    @Override
    public String describe() {
        return "open " + page;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Stage.Place place = stage.place(page, with == null ? Map.of() : with);
        stage.page().open(place.address(), stage.limit());
        String expected =
                "the page \"" + page + "\" (" + place.mark().candidates().get(0) + ")";
        List<Locator> marks = new ArrayList<>(List.of(place.mark()));
        place.tells().forEach(tell -> marks.add(tell.element()));
        Page.First first = stage.page().awaitFirst(marks, stage.limit());
        if (first.index() > 0) {
            Stage.Tell tell = place.tells().get(first.index() - 1);
            throw new StepFailed(StepFailed.Cause.REFUSED, expected, tell.means(), tell.advice());
        }
        if (first.index() < 0) {
            throw new StepFailed(
                    expected,
                    first.finding().found() + " at " + stage.page().address(),
                    "look at the picture; if the server has changed this page, the server type needs a new element");
        }
        return Finding.met(expected, stage.page().address().toString());
    }
}
