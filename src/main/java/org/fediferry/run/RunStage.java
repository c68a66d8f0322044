package org.fediferry.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fediferry.evidence.TallyRecord;
import org.fediferry.plan.Account;
import org.fediferry.plan.Pages;
import org.fediferry.plan.PlannedStep;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Fediverse;
import org.fediferry.step.Finding;
import org.fediferry.step.Form;
import org.fediferry.step.Locator;
import org.fediferry.step.Name;
import org.fediferry.step.Page;
import org.fediferry.step.PageRef;
import org.fediferry.step.SavedFile;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Tally;
import org.fediferry.step.Text;
import org.fediferry.step.Value;
import org.jspecify.annotations.Nullable;

/** The stage of one planned step. */
final class RunStage implements Stage {

    private final PlannedStep step;
    private final RunContext run;
    private final StepEvidence evidence;
    private final Keeping keeping;

    RunStage(PlannedStep step, RunContext run, StepEvidence evidence) {
        this.step = step;
        this.run = run;
        this.evidence = evidence;
        this.keeping = new Keeping(step, run, evidence);
    }

    @Override
    public Page page() throws StepFailed {
        return run.windows().window(step.role());
    }

    @Override
    public Fediverse fediverse() {
        return run.fediverse();
    }

    @Override
    public Duration limit() {
        Duration own = step.options().limit();
        return own == null ? run.limits().of(step.action()) : own;
    }

    @Override
    public Value resolve(Text text) throws StepFailed {
        return run.values().resolve(step.scope(), text);
    }

    @Override
    public Locator locate(ElementRef element) throws StepFailed {
        Text about = element.about();
        Locator found = pages().locator(
                        element, about == null ? null : resolve(about).text())
                .orElseThrow(() -> new StepFailed(
                        "an element " + element.name(),
                        "none on this version of the server",
                        "describe it in the server type"));
        return step.effect() == Effect.IRREVERSIBLE ? found.strict() : found;
    }

    @Override
    public Place place(PageRef page, Map<Name, Text> with) throws StepFailed {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<Name, Text> each : with.entrySet()) {
            values.put(each.getKey().written(), resolve(each.getValue()).text());
        }
        return new Places(account()).place(page, values);
    }

    private Account account() throws StepFailed {
        return run.plan()
                .account(step.role())
                .orElseThrow(() -> new StepFailed("an account for the step", "none", "add as: to the step"));
    }

    private Pages pages() throws StepFailed {
        return account().pages();
    }

    @Override
    public Path file(Text file) throws StepFailed {
        Path path = Path.of(resolve(file).text());
        if (!Files.isRegularFile(path)) {
            throw new StepFailed("a file to upload", path + " is not there", "see that it exists");
        }
        return path;
    }

    @Override
    public List<String> entries(Text list) throws StepFailed {
        return keeping.entries(list);
    }

    @Override
    public Compared compare(Text had, Text has, @Nullable Text refused) throws StepFailed {
        return keeping.compare(had, has, refused);
    }

    @Override
    public Finding askServers(Name name, Text handles, Duration limit) throws StepFailed {
        return keeping.servers(name, handles, limit);
    }

    @Override
    public Finding exportsOf(Name role) throws StepFailed {
        return keeping.exportsOf(role);
    }

    @Override
    public void remember(Name name, String value) {
        String key = run.values().remember(step.scope().flow(), name.written(), value);
        evidence.changes().remember(key, value);
    }

    @Override
    public void confide(Name name, String value) {
        run.values().confide(step.scope().flow(), name.written(), value);
    }

    @Override
    public URI server() throws StepFailed {
        return account().server();
    }

    @Override
    public Instant firstBegun() {
        return run.state().firstBegun(step).orElseGet(this::now);
    }

    @Override
    public Instant now() {
        return run.patience().now();
    }

    @Override
    public Finding keepExport(String kind, SavedFile download, OptionalLong shown) throws StepFailed {
        return keeping.export(kind, download, shown);
    }

    @Override
    public Path keepList(Name name, List<String> entries) throws StepFailed {
        return keeping.list(name, entries);
    }

    @Override
    public Finding keepRead(Name kind, boolean handles, List<String> rows, OptionalLong shown) throws StepFailed {
        return keeping.read(kind, handles, rows, shown);
    }

    @Override
    public Finding keepForms(Name kind, List<Form> forms) throws StepFailed {
        return keeping.forms(kind, forms);
    }

    @Override
    public List<Form> forms(Text file) throws StepFailed {
        return keeping.forms(file);
    }

    @Override
    public Reading reading() {
        return run.state().reading(step);
    }

    @Override
    public void noteReading(Reading reading) throws StepFailed {
        keeping.note(reading);
    }

    @Override
    public Path keepTable(Name name, List<List<String>> rows) throws StepFailed {
        return Keeping.guarded(() -> run.folder().resolve(run.folder().keepTable(step.role(), name.written(), rows)));
    }

    @Override
    public void illustrate(Locator element) throws StepFailed {
        boolean ignored = Keeping.guarded(() -> {
            evidence.picture(page(), List.of(element), run.values().revealed());
            return true;
        });
        run.progress().illustrated(step, page(), element, run.values()::veil);
    }

    @Override
    public void keepPicture(Name name, byte[] png) throws StepFailed {
        boolean ignored = Keeping.guarded(() -> {
            evidence.keep(name.written(), png);
            return true;
        });
    }

    @Override
    public void tally(Tally tally) {
        TallyRecord line =
                new TallyRecord(tally.what(), known(tally.had()), known(tally.arrived()), tally.stayed(), tally.note());
        run.state().add(line);
        evidence.changes().add(line);
    }

    private static @Nullable Long known(long number) {
        return number < 0 ? null : number;
    }

    @Override
    public void say(String text) {
        String shown = run.values().veil(text);
        run.state().say(shown);
        evidence.changes().say(shown);
        run.progress().said(shown);
    }

    @Override
    public void endFlow(String reason) {
        evidence.changes().end(run.state().end(step, reason), reason);
    }

    @Override
    public Finding patiently(Question question, Wait wait) throws StepFailed {
        return run.patience().until(question, wait);
    }

    @Override
    public String ask(Inquiry inquiry) throws StepFailed {
        return Keeping.guarded(() -> new Turning(step.number(), run).ask(inquiry));
    }

    @Override
    public Reply call(Name call, String row) throws StepFailed {
        return new Calls(run, account()).make(call, row);
    }

    @Override
    public void rest(Duration length) throws StepFailed {
        run.patience().pause(length);
    }

    @Override
    public boolean isSeen() {
        return run.person().seesWindow();
    }

    @Override
    public Instant handOver(Task task) throws StepFailed {
        return Keeping.guarded(() -> new Turning(step.number(), run).handOver(task));
    }
}
