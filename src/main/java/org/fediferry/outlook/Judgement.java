package org.fediferry.outlook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Sure;

/**
 * Whether something works between two accounts.
 *
 * @param because why not, or why only by hand, in sentences; empty where nobody has said
 */
record Judgement(Ability.Answer answer, String because, Sure sure) {

    private static final List<Ability.Answer> WORST =
            List.of(Ability.Answer.NO, Ability.Answer.UNKNOWN, Ability.Answer.BY_HAND, Ability.Answer.YES);

    /** Everything must work: the worst answer counts, its reasons are told, and the least certain decides how sure it is. */
    static Judgement of(Ability... abilities) {
        List<Ability> all = Arrays.asList(abilities);
        Ability.Answer answer = all.stream()
                .map(Ability::answer)
                .min(Comparator.comparing(WORST::indexOf))
                .orElse(Ability.Answer.UNKNOWN);
        List<Ability> deciding =
                all.stream().filter(ability -> ability.answer() == answer).toList();
        String because = answer == Ability.Answer.YES
                ? ""
                : deciding.stream()
                        .map(Ability::because)
                        .map(Sentence::of)
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return new Judgement(answer, because, leastSure(answer == Ability.Answer.YES ? all : deciding));
    }

    private static Sure leastSure(List<Ability> abilities) {
        return abilities.stream()
                .map(Ability::sure)
                .max(Comparator.naturalOrder())
                .orElse(Sure.C);
    }

    boolean is(Ability.Answer wanted) {
        return answer == wanted;
    }

    /** The reason behind another sentence; nothing where there is none. */
    String reason() {
        return Sentence.after(because);
    }
}
