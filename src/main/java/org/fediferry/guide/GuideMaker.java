package org.fediferry.guide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.fediverse.Addresses;
import org.fediferry.plan.KnownValues;
import org.fediferry.plan.Plan;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Deed;

/** Writes a guide from a run: what a reader does by hand where the run has clicked, and what they see then. */
public final class GuideMaker {

    private final Performance performance;
    private final Tongue tongue;
    private final Cast cast;
    private final UnaryOperator<String> pseudonyms;

    /**
     * A maker for one run.
     *
     * @param pseudonyms puts made-up people into a text in the place of real ones
     */
    public GuideMaker(Performance performance, Tongue tongue, Cast cast, UnaryOperator<String> pseudonyms) {
        this.performance = performance;
        this.tongue = tongue;
        this.cast = cast;
        this.pseudonyms = pseudonyms;
    }

    /** Writes the guide with its pictures. */
    public Guide make(PictureMaker maker) {
        Plan plan = performance.plan();
        Scenario scenario = performance.library().scenario();
        Sentences sentences = tongue.sentences();
        Telling telling = telling(scenario);
        ChapterWriter writer = writer(telling);
        Map<Integer, StepRecord> records = records();
        for (PlannedStep step : plan.steps()) {
            StepRecord record = records.get(step.number());
            if (record != null) {
                writer.add(step, record);
            }
        }
        List<ChapterDraft> chapters = writer.chapters();
        chapters.forEach(Folding::fold);
        number(chapters);
        List<GuidePicture> pictures = new PictureOrders(maker, sentences).illustrate(chapters);
        return new Guide(
                Guide.FORMAT,
                scenario.name().path(),
                sentences.language().getLanguage(),
                telling.plain(scenario.title()).plain(),
                telling.plain(scenario.about()),
                making(),
                roles(chapters),
                new Needs(cast, sentences).of(plan),
                plan.moves().stream().map(telling::plain).toList(),
                plan.stays().stream().map(telling::plain).toList(),
                irreversible(chapters),
                chapters.stream().map(chapter -> chapter.written(sentences)).toList(),
                writer.notes(),
                troubles(telling),
                pictures);
    }

    private Telling telling(Scenario scenario) {
        Telling telling = new Telling(cast, tongue.translation(), tongue.sentences());
        telling.read(performance.read());
        telling.given(scenario.inputs(), performance.inputs());
        return telling;
    }

    private ChapterWriter writer(Telling telling) {
        Plan plan = performance.plan();
        KeptSights sights = new KeptSights(performance.folder(), performance.run());
        Shown shown = new Shown(cast, new KnownValues(plan.accounts()), sights, pseudonyms);
        Deeds deeds = new Deeds(cast, telling, shown, tongue.sentences(), files());
        return new ChapterWriter(performance.library(), telling, deeds, shown, tongue.sentences());
    }

    private Map<Integer, StepRecord> records() {
        Map<Integer, StepRecord> records = new HashMap<>();
        performance.run().steps().forEach(step -> records.put(step.number(), step));
        return records;
    }

    private Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        performance
                .run()
                .exports()
                .forEach(export -> files.put(
                        export.role() + ".exports." + export.kind(),
                        export.file().replaceFirst(".*/", "")));
        return files;
    }

    /** Counts through all chapters, and lets repetitions begin at a number. */
    private static void number(List<ChapterDraft> chapters) {
        int number = 0;
        for (ChapterDraft chapter : chapters) {
            for (Draft draft : chapter.steps) {
                draft.number(++number);
            }
            for (Draft draft : chapter.steps) {
                draft.again.replaceAll(again -> new Repetition(
                        again.list(),
                        again.title(),
                        chapter.steps.get(again.first()).number(),
                        again.different()));
            }
        }
    }

    private Making making() {
        RunRecord run = performance.run();
        LocalDate day = LocalDate.ofInstant(run.started(), ZoneOffset.UTC);
        boolean practice = performance.plan().accounts().values().stream()
                .allMatch(account -> Addresses.isOnThisComputer(account.server()));
        return new Making(day, run.fediferry(), practice, problem(run, tongue.sentences(), pseudonyms));
    }

    /** A guide whose scenario did not pass any more. */
    public static Guide doubted(Guide guide, RunRecord failed, Sentences sentences, UnaryOperator<String> pseudonyms) {
        return guide.doubted(problem(failed, sentences, pseudonyms));
    }

    private static Words problem(RunRecord run, Sentences sentences, UnaryOperator<String> pseudonyms) {
        if (run.outcome() == Outcome.PASSED) {
            return Words.of("");
        }
        String where = run.steps().stream()
                .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                .map(StepRecord::label)
                .map(pseudonyms)
                .findFirst()
                .orElse("");
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.ofInstant(run.started(), ZoneOffset.UTC));
        return sentences.say("problem", Words.of(day), Words.of(where));
    }

    /** The accounts, each with the pages that the guide leads to. */
    private List<GuideRole> roles(List<ChapterDraft> chapters) {
        Map<String, TreeSet<String>> pages = new LinkedHashMap<>();
        for (ChapterDraft chapter : chapters) {
            for (Draft draft : chapter.steps) {
                draft.step
                        .action()
                        .byHand()
                        .filter(deed -> deed.verb() == Deed.Verb.OPEN && deed.with() != null)
                        .ifPresent(deed -> pages.computeIfAbsent(draft.step.role(), role -> new TreeSet<>())
                                .add(String.valueOf(deed.with())));
            }
        }
        List<GuideRole> roles = new ArrayList<>();
        for (GuideRole role : cast.roles(tongue.sentences())) {
            roles.add(role.leadingTo(List.copyOf(pages.getOrDefault(role.name(), new TreeSet<>()))));
        }
        return List.copyOf(roles);
    }

    private List<Words> irreversible(List<ChapterDraft> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.steps.stream())
                .filter(Draft::isIrreversible)
                .map(draft ->
                        tongue.sentences().say("irreversible", Words.of(String.valueOf(draft.number())), draft.text))
                .toList();
    }

    private List<Trouble> troubles(Telling telling) {
        return performance.plan().accounts().values().stream()
                .map(account -> account.serverType())
                .distinct()
                .flatMap(type -> type.tells().stream())
                .map(tell -> new Trouble(telling.plain(tell.means()), telling.plain(tell.advice())))
                .distinct()
                .toList();
    }
}
