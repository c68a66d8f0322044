package org.fediferry.baseline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of holding a picture against its baseline.
 *
 * @param words what has changed, one sentence each, in the order of the page
 * @param remarks what is to be known of the comparison itself, such as that the baseline comes from another machine
 */
public record PictureVerdict(
        PictureKey key, String from, State state, List<String> words, List<String> remarks, Comparison comparison) {

    /** Keeps its own copies of the lists. */
    public PictureVerdict {
        words = List.copyOf(words);
        remarks = List.copyOf(remarks);
    }

    /** How a picture stands to its baseline. */
    public enum State {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("changed")
        CHANGED,
        /** There is no baseline: somebody has to look at it once. */
        @JsonProperty("new")
        NEW,
        /** One of the two cannot be opened. */
        @JsonProperty("broken")
        BROKEN;

        /** The word that the records of a check carry. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What {@code --approve} names exactly this picture by. */
    @JsonIgnore
    public String name() {
        return key.name() + "/" + PictureKey.part(from);
    }

    /** Everything that is to be said: what has changed, then what is to be known of it. */
    @JsonIgnore
    public List<String> sentences() {
        List<String> all = new ArrayList<>(words);
        all.addAll(remarks);
        return List.copyOf(all);
    }
}
