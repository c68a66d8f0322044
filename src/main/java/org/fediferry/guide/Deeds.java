package org.fediferry.guide;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fediferry.fediverse.Handle;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.PageLayout;
import org.fediferry.step.Deed;
import org.fediferry.step.Durations;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Name;
import org.fediferry.step.Open;
import org.fediferry.step.Text;

/** Tells what a reader does for a step, in plain words made from the verb and from the label that the page showed. */
final class Deeds {

    private final Cast cast;
    private final Telling telling;
    private final Shown shown;
    private final Sentences sentences;
    private final Map<String, String> files;

    /**
     * Tells deeds.
     *
     * @param files the names of collected files by {@code role.exports.kind}
     */
    Deeds(Cast cast, Telling telling, Shown shown, Sentences sentences, Map<String, String> files) {
        this.cast = cast;
        this.telling = telling;
        this.shown = shown;
        this.sentences = sentences;
        this.files = files;
    }

    Words tell(PlannedStep step, Deed deed) {
        return switch (deed.verb()) {
            case OPEN -> open(step, with(deed).written());
            case TASK -> telling.at(step.scope(), with(deed));
            case DECIDE -> sentences.say("decide", telling.at(step.scope(), with(deed)));
            case REST -> sentences.say("rest", time(step, with(deed)));
            case LABEL -> label(step);
            case PRESS, FILL, CHOOSE, TICK, CLEAR, UPLOAD, DOWNLOAD -> onElement(step, deed);
        };
    }

    private Words onElement(PlannedStep step, Deed deed) {
        ElementRef element = Objects.requireNonNull(deed.element());
        String label = shown.label(step, element);
        if (label.isEmpty()) {
            return label(step);
        }
        Words there = Words.label(label);
        return switch (deed.verb()) {
            case PRESS -> sentences.say(isLink(step, element) ? "follow" : "press", there);
            case FILL -> fill(step, with(deed), there);
            case CHOOSE -> sentences.say("choose", Words.label(shown.option(step, element, with(deed))), there);
            case TICK -> sentences.say(isRadio(step, element) ? "pick" : "tick", there);
            case CLEAR -> sentences.say("clear", there);
            case UPLOAD -> sentences.say("upload", file(step, with(deed)), there);
            default -> sentences.say("download", label(step), there);
        };
    }

    private static Text with(Deed deed) {
        return Objects.requireNonNull(deed.with());
    }

    /** What the scenario says of a step. */
    Words label(PlannedStep step) {
        Text label = step.options().label();
        return label == null ? Words.of("") : telling.at(step.scope(), label);
    }

    private Words open(PlannedStep step, String page) {
        String path = cast.account(step.role())
                .pages()
                .layout(page)
                .flatMap(PageLayout::path)
                .orElse("/");
        // What a step fills into an address is not known beforehand, but for the reader's own name.
        String known = path.replaceFirst("[?].*[{].*", "");
        Handle madeUp = cast.handle(step.role());
        String shownPath = known.replace("{user}", madeUp.user());
        Piece link = cast.account(step.role())
                .serverType()
                .recognition()
                .hosted()
                .map(service -> service.resolve(shownPath).toString())
                .map(address -> new Piece(Piece.Kind.LINK, address.replaceFirst("^https?://", ""), address))
                .orElseGet(() -> new Piece(Piece.Kind.LINK, madeUp.domain() + shownPath, step.role() + ":" + known));
        Words address = new Words(List.of(link));
        String heading = shown.heading(step);
        Words opened = heading.isEmpty()
                ? sentences.say("open.address", address)
                : sentences.say("open", Words.label(heading), address);
        return path.equals(known) ? opened : withText(step, opened);
    }

    /** A page that is opened with a text in it. */
    private Words withText(PlannedStep step, Words opened) {
        Map<Name, Text> with = step.action() instanceof Open open && open.with() != null ? open.with() : Map.of();
        Text text = with.get(new Name("text"));
        return text == null ? opened : sentences.say("open.with", opened, telling.at(step.scope(), text));
    }

    /** Something of the reader's own by its name, with the made-up value; else the text itself. */
    private Words fill(PlannedStep step, Text with, Words there) {
        String origin = telling.origin(step.scope(), with);
        Words input = telling.input(step.scope(), with);
        if (!input.isEmpty()) {
            return sentences.say("fill.value", input, there);
        }
        int dot = origin.indexOf('.');
        if (dot < 0) {
            return origin.isEmpty()
                    ? sentences.say("fill", telling.at(step.scope(), with), there)
                    : sentences.say(origin.equals(Telling.ANSWER) ? "fill.answer" : "fill.found", there);
        }
        String role = origin.substring(0, dot);
        String property = origin.substring(dot + 1);
        Words name = Words.of(sentences
                .text("fill." + property, sentences.text("fill.other"))
                .replace(
                        "{0}",
                        sentences.text("of." + role, sentences.text("of.other").replace("{0}", role))));
        boolean secret = property.equals("password") || property.equals("code");
        Words value = new Words(List.of(telling.value(origin)));
        return secret || property.equals("email")
                ? sentences.say("fill.value", name, there)
                : sentences.say("fill.example", name, value, there);
    }

    private Words file(PlannedStep step, Text reference) {
        String origin = telling.origin(step.scope(), reference);
        String name = files.getOrDefault(origin, "");
        return name.isEmpty() ? Words.of(sentences.text("file")) : Words.literal(name);
    }

    private Words time(PlannedStep step, Text length) {
        Words input = telling.input(step.scope(), length);
        String written = input.isEmpty() ? telling.at(step.scope(), length).plain() : input.plain();
        try {
            Duration time = Durations.parse(written);
            return time.toDays() > 0
                    ? sentences.say("days", Words.of(String.valueOf(time.toDays())))
                    : sentences.say("minutes", Words.of(String.valueOf(Math.max(1, time.toMinutes()))));
        } catch (IllegalArgumentException noTime) {
            return Words.of(written);
        }
    }

    private boolean isLink(PlannedStep step, ElementRef reference) {
        return shown.element(step, reference)
                .filter(element ->
                        element.is("a:not([data-method]):not([role=button]):not([class*=button]):not([class*=btn])"))
                .isPresent();
    }

    private boolean isRadio(PlannedStep step, ElementRef reference) {
        return shown.element(step, reference)
                .map(field -> field.attr("type").toLowerCase(Locale.ROOT))
                .filter("radio"::equals)
                .isPresent();
    }
}
