package org.fediferry.guide;

import java.util.ArrayList;
import java.util.List;

/** A chapter while it is being written. */
final class ChapterDraft {

    final String id;
    final String title;
    final Words about;
    final String role;
    final int flow;
    final List<Words> skip = new ArrayList<>();
    final List<Trouble> before = new ArrayList<>();
    final List<Draft> steps = new ArrayList<>();
    private String film = "";

    /**
     * A chapter without steps.
     *
     * @param flow the number of the flow's use in the plan
     */
    ChapterDraft(String id, String title, Words about, String role, int flow) {
        this.id = id;
        this.title = title;
        this.about = about;
        this.role = role;
        this.flow = flow;
    }

    void film(String file) {
        film = file;
    }

    Chapter written(Sentences sentences) {
        return new Chapter(
                id,
                title,
                about,
                role,
                List.copyOf(skip),
                List.copyOf(before),
                steps.stream().map(draft -> draft.written(sentences)).toList(),
                film);
    }
}
