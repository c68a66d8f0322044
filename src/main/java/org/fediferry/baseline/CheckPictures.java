package org.fediferry.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.baseline.PictureVerdict.State;
import org.fediferry.evidence.OwnerOnly;

/** The pictures of one check that are not like their baselines. */
final class CheckPictures {

    static final String NOW = "now";
    static final String BEFORE = "before";
    private static final String VERDICT = "verdict.json";

    private final Path folder;

    CheckPictures(Path checkFolder) {
        folder = checkFolder.resolve("pictures");
    }

    Path place(PictureKey key, String from) {
        return folder.resolve(key.name()).resolve(PictureKey.part(from));
    }

    /** Keeps what somebody has to look at; what an earlier attempt has left goes. */
    void keep(PictureVerdict verdict, Shot shot, Optional<Path> baseline, Clock clock) throws IOException {
        Path place = place(shot.key(), shot.from());
        ShotFolder.remove(place);
        if (verdict.state() == State.EQUAL) {
            return;
        }
        Files.createDirectories(place, OwnerOnly.folder());
        try {
            ShotFolder.write(place.resolve(NOW), shot, clock);
        } catch (UnreadablePicture unreadable) {
            // The verdict says it, and there is nothing to show or to approve.
        }
        if (baseline.isPresent()) {
            ShotFolder.copy(baseline.get(), place.resolve(BEFORE));
        }
        Files.writeString(place.resolve(VERDICT), BaselineJson.text(verdict));
    }

    /** One of the pictures. */
    record Found(PictureVerdict verdict, Path folder) {

        Path now() {
            return folder.resolve(NOW);
        }

        Path before() {
            return folder.resolve(BEFORE);
        }
    }

    /** All of them in the order of their names. */
    List<Found> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path place : all.filter(each -> Files.isRegularFile(each.resolve(VERDICT)))
                    .sorted()
                    .toList()) {
                found.add(new Found(BaselineJson.read(place.resolve(VERDICT), PictureVerdict.class), place));
            }
        }
        return found;
    }
}
