package org.fediferry.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fediferry.fediverse.Handle;
import org.jspecify.annotations.Nullable;

/** A guide as templates are given it: maps, lists, texts to be escaped and sentences that are. */
final class GuideView {

    private final Guide guide;
    private final @Nullable Personal personal;
    private final PageSentences say;
    private final Markup markup;
    private final Depictions depictions;

    GuideView(Guide guide, @Nullable Personal personal, PageSentences say, Markup markup, Depictions depictions) {
        this.guide = guide;
        this.personal = personal;
        this.say = say;
        this.markup = markup;
        this.depictions = depictions;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("say", say.all());
        values.put("lang", guide.language());
        values.put("title", guide.title());
        values.put("about", markup.words(guide.about()));
        values.put("summary", guide.about().plain());
        values.put("made", made(guide, say));
        values.put("verified", guide.making().isVerified());
        values.put("problem", markup.words(guide.making().problem()));
        values.put("made-with", say.say("made-with", guide.making().fediferry(), guide.scenario()));
        values.put("roles", guide.roles().stream().map(this::role).toList());
        values.put("needs", block(guide.needs()));
        values.put("moves", block(guide.moves()));
        values.put("stays", block(guide.stays()));
        values.put("irreversible", block(guide.irreversible()));
        values.put("notes", block(guide.notes()));
        values.put("troubles", troubles(guide.troubles()));
        values.put("chapters", guide.chapters().stream().map(this::chapter).toList());
        values.put("personal", personal == null ? false : personal(personal));
        return values;
    }

    /** When and on what a guide was made, and whether it still holds. */
    static String made(Guide guide, PageSentences say) {
        return say.say(
                guide.making().key(guide.making().isVerified() ? "made-verified" : "made-unverified"),
                say.join(servers(guide)),
                say.language(guide.language()),
                say.date(guide.making().made()));
    }

    /** The software of the servers, each once. */
    static List<String> servers(Guide guide) {
        return guide.roles().stream()
                .map(role -> (role.software() + " " + role.version()).strip())
                .distinct()
                .toList();
    }

    private Map<String, Object> role(GuideRole role) {
        return Map.of(
                "who", role.who(),
                "software", (role.software() + " " + role.version()).strip(),
                "handle", "@" + role.handle());
    }

    private Map<String, Object> personal(Personal personal) {
        List<String> people = personal.people().values().stream()
                .map(handle -> markup.text(handle.mention()))
                .toList();
        List<String> standIns = personal.standIns().stream()
                .map(role -> standIn(role, personal.people().get(role.name())))
                .toList();
        List<Map<String, Object>> lists = personal.lists().stream()
                .map(list -> Map.<String, Object>of("list", list, "name", say.list(list)))
                .toList();
        return Map.of(
                "for",
                say.say("personal-for", say.join(people)),
                "stand-ins",
                standIns,
                "lists",
                lists.isEmpty() ? false : Map.of("items", lists));
    }

    private String standIn(GuideRole role, @Nullable Handle handle) {
        return say.say(
                "stands-for",
                markup.text("@" + role.handle()),
                markup.text(handle == null ? role.who() : handle.mention()));
    }

    private Map<String, Object> chapter(Chapter chapter) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", anchor(chapter.id()));
        view.put("title", chapter.title());
        view.put("about", markup.words(chapter.about()));
        List<String> roles = guide.roles().stream().map(GuideRole::name).toList();
        int number = roles.indexOf(chapter.role());
        view.put("role-number", String.valueOf(number));
        view.put("who", number < 0 ? "" : guide.roles().get(number).who());
        view.put("skip", block(chapter.skip()));
        boolean warnsAtStep = chapter.steps().stream().anyMatch(GuideStep::irreversible);
        view.put("before", warnsAtStep ? false : troubles(chapter.before()));
        view.put("film", depictions.film(chapter));
        view.put("film-title", say.say("film-of", chapter.title()));
        view.put("extent", extent(chapter.steps()));
        view.put(
                "steps",
                chapter.steps().stream().map(step -> step(step, chapter)).toList());
        return view;
    }

    private String extent(List<GuideStep> steps) {
        if (steps.isEmpty()) {
            return "";
        }
        int first = steps.get(0).number();
        int last = steps.get(steps.size() - 1).number();
        return first == last ? say.say("step", first) : say.say("steps", first, last);
    }

    private Map<String, Object> step(GuideStep step, Chapter chapter) {
        Map<String, Object> view = new HashMap<>();
        view.put("number", String.valueOf(step.number()));
        view.put("name", say.say("step", step.number()));
        view.put("link-name", say.say("link-to-step", step.number()));
        view.put("done-name", say.say("step-done", step.number()));
        view.put("text", markup.words(step.text()));
        view.put("irreversible", step.irreversible());
        view.put("make-sure", step.irreversible() ? troubles(chapter.before()) : false);
        view.put("then", block(step.then()));
        view.put("otherwise", troubles(step.otherwise()));
        view.put("hints", block(step.notes()));
        view.put("picture", depictions.picture(step.picture()));
        view.put(
                "again",
                step.again().isEmpty()
                        ? false
                        : Map.of(
                                "items",
                                step.again().stream()
                                        .map(again -> again(again, step))
                                        .toList()));
        int place = chapter.steps().indexOf(step);
        boolean goesOn = place > 0 && chapter.steps().get(place - 1).list().equals(step.list());
        addList(view, step, goesOn);
        return view;
    }

    /** Whose step it is, and which lists keep it on the page. */
    private void addList(Map<String, Object> view, GuideStep step, boolean goesOn) {
        String name = step.list().isEmpty() ? "" : say.list(step.list());
        boolean leftOut =
                personal != null && !step.list().isEmpty() && !personal.lists().contains(step.list());
        Set<String> others = Selection.repeated(guide, step);
        view.put("list", personal == null ? "" : step.list());
        boolean silent = personal == null || name.isEmpty() || goesOn;
        view.put("only-for", silent ? "" : say.say(others.isEmpty() ? "only-for" : "first-for", name));
        view.put("pattern", name.isEmpty() ? "" : say.say("pattern", name));
        view.put("left-out", leftOut);
        view.put(
                "also",
                String.join(
                        " ",
                        others.stream().map(list -> list.isEmpty() ? "*" : list).toList()));
    }

    private Map<String, Object> again(Repetition again, GuideStep last) {
        String what = again.first() == last.number()
                ? say.say("again-one", again.first(), again.title())
                : say.say("again-many", again.first(), last.number(), again.title());
        return Map.of("list", again.list(), "what", what, "different", block(again.different()));
    }

    private Object block(List<Words> sentences) {
        return sentences.isEmpty()
                ? false
                : Map.of("items", sentences.stream().map(markup::words).toList());
    }

    private Object troubles(List<Trouble> troubles) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Trouble trouble : troubles) {
            items.add(Map.of("sign", markup.words(trouble.sign()), "advice", markup.words(trouble.advice())));
        }
        return items.isEmpty() ? false : Map.of("items", items);
    }

    /** Something to link to, whatever the guide says. */
    static String anchor(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** The files that its pages show. */
    static List<String> files(Guide guide) {
        return Stream.concat(
                        guide.pictures().stream()
                                .flatMap(picture -> picture.shots().stream())
                                .map(GuidePicture.Shot::file),
                        guide.chapters().stream().map(Chapter::film).filter(film -> !film.isEmpty()))
                .distinct()
                .toList();
    }
}
