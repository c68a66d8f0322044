package org.fediferry.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fediferry.browser.Elements.Target;
import org.fediferry.browser.Elements.Verb;
import org.fediferry.browser.Poll.Seen;
import org.fediferry.step.Locator;
import org.fediferry.step.StepFailed;
import org.fediferry.step.StepFailed.Cause;
import org.openqa.selenium.WebElement;

/** Lists, check boxes, radio buttons and file fields. */
final class Choosing {

    private final Tab tab;
    private final Elements elements;
    private final Rules rules;

    Choosing(Tab tab, Elements elements, Rules rules) {
        this.tab = tab;
        this.elements = elements;
        this.rules = rules;
    }

    void choose(Locator list, String value, Duration limit) throws StepFailed {
        Poll.require("the option \"" + value + "\" in " + list.title(), Deadline.in(limit), () -> {
            Seen<Target> seen = elements.target(list, Verb.CHOOSE);
            Target target = seen.value();
            return target == null ? Seen.<Target>notYet(seen.instead()) : select(target, value);
        });
    }

    private Seen<Target> select(Target list, String value) throws StepFailed {
        rules.refuseToFollow(list);
        Answer answer = tab.ask(Script.OPTION, list.element(), value);
        WebElement option = answer.element();
        if (option == null) {
            return Seen.notYet(Printable.line(answer.text("found")));
        }
        if (answer.is("selected")) {
            return Seen.here(list);
        }
        tab.click(option);
        return Seen.notYet("the option still not selected");
    }

    /** Clicks once at most: a second click on a box that answers late would take the first one back. */
    void tick(Locator box, boolean ticked, Duration limit) throws StepFailed {
        boolean[] clicked = {false};
        String expected = "one visible " + box.title() + (ticked ? " to tick" : " to clear");
        Poll.require(expected, Deadline.in(limit), () -> {
            Seen<Target> seen = elements.target(box, Verb.TICK);
            Target target = seen.value();
            if (target == null || isDone(target, ticked)) {
                return seen;
            }
            if (!clicked[0]) {
                rules.refuseToFollow(target);
                clicked[0] = tab.click(target.element());
            }
            return Seen.notYet(target.name() + (ticked ? " still clear" : " still ticked"));
        });
    }

    private static boolean isDone(Target box, boolean ticked) throws StepFailed {
        String type = box.about().text("type");
        if (!type.equals("checkbox") && !type.equals("radio")) {
            throw new StepFailed("a check box or radio button", box.name(), "");
        }
        if (type.equals("radio") && !ticked) {
            throw new StepFailed("a check box to clear", box.name() + ", a radio button", "pick another one instead");
        }
        return box.about().is("checked") == ticked;
    }

    void upload(Locator field, Path file, Duration limit) throws StepFailed {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StepFailed(Cause.BROKEN, "the file " + file, "no file that can be read", "");
        }
        String name = String.valueOf(file.getFileName());
        Poll.require("one file field " + field.title(), Deadline.in(limit), () -> {
            Seen<Target> seen = elements.target(field, Verb.UPLOAD);
            Target target = seen.value();
            if (target == null) {
                return Seen.<Target>notYet(seen.instead());
            }
            if (!target.about().text("type").equals("file")) {
                throw new StepFailed("a file field", field.title() + " is " + target.name(), "");
            }
            rules.refuseToFollow(target);
            rules.refuseStrangers(target, "give a file to");
            tab.give(file, target.element());
            return holds(target, name);
        });
    }

    private Seen<Target> holds(Target field, String name) throws StepFailed {
        List<?> names = tab.run(Script.FILES, field.element()) instanceof List<?> list ? list : List.of();
        return names.equals(List.of(name))
                ? Seen.here(field)
                : Seen.notYet(field.name() + " with " + (names.isEmpty() ? "no file" : names.toString()));
    }
}
