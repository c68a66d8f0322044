package org.fediferry.step;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page without a browser: shows the elements that a test names, and writes down what was done to it. */
public final class FakePage implements Page {

    private final Set<String> visible = new LinkedHashSet<>();
    private final Map<String, Runnable> reactions = new HashMap<>();
    private final Map<String, StepFailed> failures = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> others = new HashMap<>();
    private URI address = URI.create("about:blank");
    private @Nullable URI redirect;
    private String html = "<html><body></body></html>";
    private SavedFile saved = new SavedFile(Path.of("offered.csv"), "offered.csv", 0);

    /** Every address leads there from now on. */
    public FakePage leadingTo(String elsewhere) {
        redirect = URI.create(elsewhere);
        return this;
    }

    /** Is at an address without having been sent there. */
    public FakePage strayTo(String elsewhere) {
        address = URI.create(elsewhere);
        return this;
    }

    /** Lets the element with this name be seen from now on. */
    public FakePage show(String element) {
        visible.add(element);
        return this;
    }

    /** Lets the element with this name be seen no longer. */
    public FakePage hide(String element) {
        visible.remove(element);
        return this;
    }

    /** Sets what {@link #html()} answers. */
    public FakePage showHtml(String document) {
        html = document;
        return this;
    }

    /** Sets what the server sends for an address that is fetched. */
    public FakePage serve(String where, String document) {
        others.put(where, document);
        return this;
    }

    /** Sets what the next downloads give. */
    public FakePage offer(SavedFile file) {
        saved = file;
        return this;
    }

    /** Runs something when a line such as {@code click aliases.create} is done, or {@code wait}: an element is waited for. */
    public FakePage when(String line, Runnable reaction) {
        reactions.put(line, reaction);
        return this;
    }

    /** Fails when a line such as {@code click aliases.create} is done. */
    public FakePage failOn(String line, StepFailed failure) {
        failures.put(line, failure);
        return this;
    }

    /** What was done, one line each, such as {@code fill aliases.handle with ada@old.example}. */
    public List<String> done() {
        return List.copyOf(done);
    }

    private void act(String line) throws StepFailed {
        done.add(line);
        reactions.getOrDefault(line, () -> {}).run();
        StepFailed failure = failures.get(line);
        if (failure != null) {
            throw failure;
        }
    }

    private void touch(Locator element, String line) throws StepFailed {
        if (!visible.contains(element.name())) {
            throw new StepFailed("one visible " + element.title(), "none", "");
        }
        act(line);
    }

    @Override
    public void open(URI target, Duration limit) throws StepFailed {
        address = redirect == null ? target : redirect;
        act("open " + target);
    }

    @Override
    public void reload(Duration limit) throws StepFailed {
        act("reload");
    }

    @Override
    public void click(Locator element, Duration limit) throws StepFailed {
        touch(element, "click " + element.name());
    }

    @Override
    public void fill(Locator field, Value text, Duration limit) throws StepFailed {
        touch(field, "fill " + field.name() + " with " + text);
    }

    @Override
    public void choose(Locator list, String value, Duration limit) throws StepFailed {
        touch(list, "choose " + value + " in " + list.name());
    }

    @Override
    public void tick(Locator box, boolean ticked, Duration limit) throws StepFailed {
        touch(box, (ticked ? "tick " : "clear ") + box.name());
    }

    @Override
    public void upload(Locator field, Path file, Duration limit) throws StepFailed {
        touch(field, "upload " + file.getFileName() + " to " + field.name());
    }

    @Override
    public SavedFile download(Locator link, Duration limit) throws StepFailed {
        touch(link, "download " + link.name());
        return saved;
    }

    /** Fails where a test says so; is no deed and therefore not written down. */
    @Override
    public Finding look(Locator element) throws StepFailed {
        StepFailed failure = failures.get("look " + element.name());
        if (failure != null) {
            throw failure;
        }
        return visible.contains(element.name())
                ? Finding.met(element.title(), element.name())
                : Finding.missed(element.title(), "nothing like it");
    }

    @Override
    public First awaitFirst(List<Locator> elements, Duration limit) throws StepFailed {
        reactions.getOrDefault("wait", () -> {}).run();
        for (int i = 0; i < elements.size(); i++) {
            if (visible.contains(elements.get(i).name())) {
                return new First(i, look(elements.get(i)));
            }
        }
        return new First(-1, Finding.missed(elements.get(0).title(), "nothing like it"));
    }

    @Override
    public Finding awaitGone(Locator element, Duration limit) throws StepFailed {
        Finding seen = look(element);
        return new Finding(!seen.holds(), "no visible " + element.title(), seen.found());
    }

    @Override
    public String html() throws StepFailed {
        if (failures.containsKey("html")) {
            throw failures.get("html");
        }
        return html;
    }

    @Override
    public String snapshot(List<Locator> marked) throws StepFailed {
        act("snapshot " + marked.stream().map(Locator::name).toList());
        return html;
    }

    @Override
    public String places(List<Locator> outlined) throws StepFailed {
        if (failures.containsKey("places")) {
            throw failures.get("places");
        }
        return "{\"format\":1,\"width\":1280,\"height\":800,\"scale\":1,"
                + "\"outlined\":[],\"texts\":[],\"fields\":[],\"images\":[]}";
    }

    @Override
    public byte[] picture(Frame frame, List<Locator> outlined) throws StepFailed {
        return paint(frame.name(), outlined);
    }

    @Override
    public byte[] picture(Locator element, List<Locator> outlined, Duration limit) throws StepFailed {
        return paint(element.name(), outlined);
    }

    /** The "picture" is the line that describes it. */
    private byte[] paint(String what, List<Locator> outlined) throws StepFailed {
        String line =
                "picture " + what + " " + outlined.stream().map(Locator::name).toList();
        act(line);
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void banner(String text, List<Locator> outlined) throws StepFailed {
        act("banner " + text + " " + outlined.stream().map(Locator::name).toList());
    }

    @Override
    public void noBanner() throws StepFailed {
        act("no banner");
    }

    @Override
    public Fetched fetch(URI target, Duration limit) throws StepFailed {
        act("fetch " + target);
        String document = others.get(target.toString());
        if (document == null) {
            throw new StepFailed("the page at " + target, "HTTP 404", "");
        }
        return new Fetched(target, document);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Spent spent() {
        return Spent.NONE;
    }
}
