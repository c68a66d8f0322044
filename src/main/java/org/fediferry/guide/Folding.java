package org.fediferry.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.step.Source;

/** Folds what is done once more for another list: it is told once, and then what is different. */
final class Folding {

    private Folding() {}

    /** Takes the repetitions out of a chapter, and notes them at the last step of what is repeated. */
    static void fold(ChapterDraft chapter) {
        Map<Source, Draft> first = new LinkedHashMap<>();
        List<List<Draft>> rounds = new ArrayList<>();
        List<Draft> kept = new ArrayList<>();
        String row = "";
        for (Draft draft : chapter.steps) {
            boolean again = first.containsKey(draft.step.source());
            if (!again) {
                first.put(draft.step.source(), draft);
                kept.add(draft);
                continue;
            }
            if (rounds.isEmpty() || !draft.title.equals(row)) {
                rounds.add(new ArrayList<>());
                row = draft.title;
            }
            rounds.get(rounds.size() - 1).add(draft);
        }
        for (List<Draft> round : rounds) {
            note(round, first, kept);
        }
        chapter.steps.clear();
        chapter.steps.addAll(kept);
    }

    private static void note(List<Draft> round, Map<Source, Draft> first, List<Draft> kept) {
        List<Words> different = new ArrayList<>();
        int begin = Integer.MAX_VALUE;
        int end = -1;
        for (Draft draft : round) {
            Draft model = first.get(draft.step.source());
            if (model != null) {
                begin = Math.min(begin, kept.indexOf(model));
                end = Math.max(end, kept.indexOf(model));
                if (!model.text.equals(draft.text)) {
                    different.add(draft.text);
                }
            }
        }
        Draft last = kept.get(end);
        last.again.add(new Repetition(round.get(0).list, round.get(0).title, begin, List.copyOf(different)));
    }
}
