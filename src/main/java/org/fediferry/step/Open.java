package org.fediferry.step;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@StepDoc(summary = "Goes to a page of the server and makes sure that it is this page.", example = "- open: aliases")
public record Open(
        @Param("A page of the server type.") PageRef page,

        @Param("A value for each {name} in the page's path; without it {user} is that of the account.") @Nullable
        Map<Name, Text> with)
        implements Action {

    @Override
    public String describe() {
        return "open " + page;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.saying(Deed.Verb.OPEN, new Text(page.page())));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Stage.Place place = stage.place(page, with == null ? Map.of() : with);
        stage.page().open(place.address(), stage.limit());
        refuseStrangers(stage.page().address(), place.address());
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

    /** Before anything is typed there, be it only an e-mail address. */
    private static void refuseStrangers(URI found, URI wanted) throws StepFailed {
        if (!server(found).equals(server(wanted))) {
            throw new StepFailed(
                    StepFailed.Cause.REFUSED,
                    "a page of " + server(wanted),
                    "the server leads to " + server(found),
                    "nothing was typed; if this is where your account is, name that address in the configuration");
        }
    }

    /** Host and port; the scheme does not count, so that servers may lead from http to https. */
    static String server(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
