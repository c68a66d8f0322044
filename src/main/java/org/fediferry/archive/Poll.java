package org.fediferry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A poll with the votes that it had when the archive was made. */
public record Poll(List<Choice> choices, boolean several, long voters) {

    /** An answer that could be given. */
    public record Choice(String name, long votes) {}

    public Poll {
        choices = List.copyOf(choices);
    }

    static Optional<Poll> of(JsonNode note) {
        boolean several = note.has("anyOf");
        List<Choice> choices = new ArrayList<>();
        for (JsonNode each : Json.all(note, several ? "anyOf" : "oneOf")) {
            choices.add(
                    new Choice(Json.text(each, "name"), Math.max(0, Json.number(each.path("replies"), "totalItems"))));
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Poll(choices, several, Json.number(note, "votersCount")));
    }

    /** What the bars are measured by. */
    public long most() {
        return Math.max(
                1, Math.max(voters, choices.stream().mapToLong(Choice::votes).sum()));
    }

    /** The share of a choice in hundredths. */
    public int percent(Choice choice) {
        return (int) Math.min(100, Math.round(choice.votes() * 100.0 / most()));
    }
}
