package org.fediferry.step;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in for the runner: values, elements and files as a test sets them, and a record of what a step told it. */
public final class FakeStage extends FakeKeeping {

    private final FakePage page = new FakePage();
    private final FakeFediverse fediverse = new FakeFediverse();
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Locator> elements = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private Runnable hands = () -> {};
    private Instant begun = now();
    private boolean seen;
    private Compared compared = new Compared(0, List.of(), 0, 0, "");

    /** Makes a value known; {@code secret} ones print as dots. */
    public FakeStage value(String name, String text, boolean secret) {
        values.put(name, new Value(text, secret));
        return this;
    }

    /** Makes an element known that a click leaves on its page. */
    public FakeStage element(String name, String css) {
        return element(new Locator(name, "", List.of(css), null, Locator.ClickBrings.NOTHING));
    }

    /** Makes an element known. */
    public FakeStage element(Locator locator) {
        elements.put(locator.name(), locator);
        return this;
    }

    /** Makes a page known. */
    public FakeStage place(String name, Place place) {
        places.put(name, place);
        return this;
    }

    /** Makes a collected list known. */
    public FakeStage list(String reference, String... entries) {
        lists.put(reference, List.of(entries));
        return this;
    }

    /** Gives the answer to what a step asks for. */
    public FakeStage answer(String name, String answer) {
        answers.put(name, answer);
        return this;
    }

    /** The page is in a window that somebody sees, and this is what they do when it is handed over. */
    public FakeStage seen(Runnable deed) {
        seen = true;
        hands = deed;
        return this;
    }

    /** What somebody does elsewhere when it is handed over. */
    public FakeStage elsewhere(Runnable deed) {
        hands = deed;
        return this;
    }

    @Override
    public String ask(Inquiry inquiry) throws StepFailed {
        told.add("ask " + inquiry);
        String answer = answers.get(inquiry.name().written());
        if (answer == null) {
            throw new StepFailed(StepFailed.Cause.LATE, "an answer", "nobody is there", "");
        }
        return answer;
    }

    /** Nobody answers a call for a row. */
    public FakeStage silent(String callAndRow) {
        silent.add(callAndRow);
        return this;
    }

    /** What the server answers to a call for a row, written {@code call row}; it refuses everything else. */
    public FakeStage reply(String callAndRow, Reply reply) {
        replies.put(callAndRow, reply);
        return this;
    }

    @Override
    public Reply call(Name call, String row) throws StepFailed {
        told.add("call " + call + " " + row);
        if (silent.contains(call + " " + row)) {
            throw new StepFailed(StepFailed.Cause.LATE, "an answer", "none", "");
        }
        return replies.getOrDefault(call + " " + row, new Reply(false, false));
    }

    @Override
    public void rest(Duration length) {
        told.add("rest " + length);
    }

    @Override
    public boolean isSeen() {
        return seen;
    }

    @Override
    public Instant handOver(Task task) {
        told.add("hand over " + task);
        hands.run();
        return Instant.EPOCH.plus(task.limit());
    }

    @Override
    public FakePage page() {
        return page;
    }

    @Override
    public FakeFediverse fediverse() {
        return fediverse;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Value resolve(Text text) {
        boolean secret = text.references().stream().anyMatch(name -> known(name).secret());
        return new Value(text.fill(name -> known(name).text()), secret);
    }

    private Value known(String name) {
        return Objects.requireNonNull(values.get(name), () -> "the test sets no value " + name);
    }

    @Override
    public Locator locate(ElementRef element) {
        Locator found = Objects.requireNonNull(
                elements.get(element.name()), () -> "the test sets no element " + element.name());
        Text about = element.about();
        return about == null
                ? found
                : new Locator(
                        found.name(),
                        found.label(),
                        found.candidates(),
                        resolve(about).text(),
                        found.click());
    }

    @Override
    public Place place(PageRef ref, Map<Name, Text> with) {
        return Objects.requireNonNull(places.get(ref.page()), () -> "the test sets no page " + ref);
    }

    @Override
    public Path file(Text file) {
        return Path.of(resolve(file).text());
    }

    @Override
    public List<String> entries(Text list) {
        return lists.getOrDefault(list.written(), List.of());
    }

    @Override
    public void remember(Name name, String value) {
        values.put(name.written(), Value.open(value));
        told.add("remember " + name + " = " + value);
    }

    @Override
    public void confide(Name name, String value) {
        values.put(name.written(), new Value(value, true));
        told.add("confide " + name);
    }

    @Override
    public URI server() {
        return URI.create("https://harbour.example");
    }

    /** The step was begun for the first time this long ago. */
    public FakeStage begun(Duration ago) {
        begun = now().minus(ago);
        return this;
    }

    @Override
    public Instant firstBegun() {
        return begun;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(Duration.ofDays(365));
    }

    /** What comparing two lists gives. */
    public FakeStage compared(Compared found) {
        compared = found;
        return this;
    }

    @Override
    public Compared compare(Text had, Text has, @Nullable Text refused) {
        told.add("compare " + had + " with " + has + " refused " + refused);
        return compared;
    }

    @Override
    public Finding askServers(Name name, Text handles, Duration limit) {
        told.add("ask servers of " + handles + " into " + name);
        return Finding.met("servers", "2 followers on 2 servers");
    }

    @Override
    public Finding exportsOf(Name role) {
        return Finding.missed("lists of " + role, "none");
    }

    @Override
    public void illustrate(Locator element) {
        told.add("illustrate " + element.name());
    }

    @Override
    public void keepPicture(Name name, byte[] png) {
        told.add("picture " + name);
    }

    @Override
    public void tally(Tally tally) {
        told.add(tally.toString());
    }

    @Override
    public void say(String text) {
        told.add("say " + text);
    }

    @Override
    public void endFlow(String reason) {
        told.add("end " + reason);
    }

    /** Asks three times at most, without a pause. */
    @Override
    public Finding patiently(Question question, Wait wait) throws StepFailed {
        Finding answer = question.ask();
        for (int i = 0; i < 2 && !answer.holds(); i++) {
            answer = question.ask();
        }
        return answer;
    }

    /** A place at the address, recognised by the element. */
    public static Place placeAt(String address, String mark, Tell... tells) {
        return new Place(
                URI.create(address),
                new Locator(mark, "", List.of("#" + mark), null, Locator.ClickBrings.NOTHING),
                List.of(tells));
    }
}
