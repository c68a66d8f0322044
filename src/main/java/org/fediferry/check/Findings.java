package org.fediferry.check;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.CheckedCase.AccessibilityFinding;
import org.fediferry.evidence.CheckedCase.PictureDifference;

/** What was found on a page instead of what was expected. */
public final class Findings {

    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<PictureDifference> pictures = new ArrayList<>();
    private final List<AccessibilityFinding> barriers = new ArrayList<>();

    /** Something that fails the page, in a sentence. */
    public void problem(String words) {
        problems.add(words);
    }

    /** Something that people should know, and that fails nothing. */
    public void note(String words) {
        notes.add(words);
    }

    /** A picture that is not as its baseline; fails nothing by itself. */
    public void picture(PictureDifference difference) {
        pictures.add(difference);
    }

    /** A barrier for people; fails nothing by itself. */
    public void barrier(AccessibilityFinding finding) {
        barriers.add(finding);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The problems, and after them the notes. */
    List<String> everything() {
        List<String> all = new ArrayList<>(problems);
        notes.forEach(note -> all.add("note: " + note));
        return all;
    }

    List<PictureDifference> pictures() {
        return List.copyOf(pictures);
    }

    List<AccessibilityFinding> barriers() {
        return List.copyOf(barriers);
    }
}
