package org.fediferry.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.run.Person.Question;

/** What somebody answers who wants to get on: to the questions of the scenarios that ship, and to others as far as possible. */
final class Answers {

    /** What is asked only where a page is not recognised: a rehearsal that comes to that has failed. */
    static final Set<String> OFF_THE_PATH = Set.of(
            "cross-posting",
            "export-requested",
            "follows-uploaded",
            "open-to-all",
            "post-unseen",
            "signed-in-already",
            "signed-in-now",
            "taken",
            "was-moved");

    /** What agreeing is called. */
    private static final List<String> AGREEING = List.of("yes", "post", "save", "done");

    private final Map<String, String> known = new LinkedHashMap<>();

    /** Answers a question of this name, whatever it is. */
    Answers with(String name, String answer) {
        known.put(name, answer);
        return this;
    }

    /** Empty where nobody can say anything to it. */
    Optional<String> to(Question question) {
        if (OFF_THE_PATH.contains(question.name())) {
            return Optional.empty();
        }
        String answer = known.get(question.name());
        if (answer != null) {
            return Optional.of(answer);
        }
        return AGREEING.stream()
                .filter(question.choices()::contains)
                .findFirst()
                .or(() -> question.choices().stream().findFirst());
    }
}
