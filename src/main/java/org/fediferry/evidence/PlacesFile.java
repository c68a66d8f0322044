package org.fediferry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.PlacesRecord.Words;

/** Reads and writes what lies below {@code places} of a run: where things stand on its pictures. */
public final class PlacesFile {

    static final String FOLDER = "places";

    private PlacesFile() {}

    /**
     * Where things stand on a picture of a run; empty where nobody has asked the page.
     *
     * @param run the run's folder
     * @param picture its path below that
     */
    public static Optional<PlacesRecord> read(Path run, String picture) {
        return RecordJson.read(run.resolve(FOLDER).resolve(name(picture)), PlacesRecord.class)
                .filter(record -> record.format() == PlacesRecord.FORMAT);
    }

    /** The name of the file that belongs to a picture. */
    static String name(String picture) {
        return picture.substring(picture.lastIndexOf('/') + 1).replaceFirst("\\.png$", ".json");
    }

    /** What a page has said of itself, without secrets and tokens; empty where it has said something else. */
    static Optional<String> clean(String json, Set<String> secrets) {
        try {
            PlacesRecord said = RecordJson.MAPPER.readValue(json, PlacesRecord.class);
            PlacesRecord clean = new PlacesRecord(
                    said.format(),
                    said.width(),
                    said.height(),
                    said.scale(),
                    said.outlined(),
                    clean(said.texts(), secrets),
                    clean(said.fields(), secrets),
                    said.images());
            return Optional.of(RecordJson.MAPPER.writeValueAsString(clean) + "\n");
        } catch (JsonProcessingException somethingElse) {
            return Optional.empty();
        }
    }

    private static List<Words> clean(List<Words> words, Set<String> secrets) {
        return words.stream()
                .map(each -> new Words(each.box(), CleanPage.text(each.text(), secrets)))
                .toList();
    }
}
