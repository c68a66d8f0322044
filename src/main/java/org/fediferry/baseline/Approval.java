package org.fediferry.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.baseline.CheckPictures.Found;
import org.fediferry.evidence.EvidenceLost;

/**
 * New pictures that somebody has looked at, taken over as baselines.
 *
 * @param taken the keys, in the order of their names
 * @param left what a pattern meant and was not taken, and why; one sentence each
 * @param known all names that a pattern could have meant
 */
public record Approval(List<String> taken, List<String> left, List<String> known) {

    /** Keeps its own copies of the lists. */
    public Approval {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
        known = List.copyOf(known);
    }

    /**
     * Takes over every picture of the check that the pattern means: by its key, or by its key and the server it is from.
     *
     * @param pattern with {@code *} for anything and {@code ?} for one character
     */
    public static Approval of(Path checkFolder, Path baselines, String pattern) throws EvidenceLost {
        try {
            List<Found> all = new CheckPictures(checkFolder).all();
            Map<String, List<Found>> meant = new LinkedHashMap<>();
            for (Found each : all) {
                String key = each.verdict().key().name();
                if (PictureKey.matches(pattern, key)
                        || PictureKey.matches(pattern, each.verdict().name())) {
                    meant.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
                }
            }
            List<String> taken = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (Map.Entry<String, List<Found>> each : meant.entrySet()) {
                take(baselines.resolve(each.getKey()), each.getValue(), taken, left);
            }
            List<String> known = all.stream().map(each -> each.verdict().name()).toList();
            return new Approval(taken, left, known);
        } catch (IOException e) {
            throw new EvidenceLost(baselines, e);
        }
    }

    private static void take(Path baseline, List<Found> candidates, List<String> taken, List<String> left)
            throws IOException {
        Found first = candidates.get(0);
        String key = first.verdict().key().name();
        if (!Files.isRegularFile(first.now().resolve(ShotFolder.PICTURE))) {
            left.add(first.verdict().name() + ": there is no new picture that can be opened");
            return;
        }
        for (Found other : candidates) {
            if (Files.mismatch(picture(first), picture(other)) >= 0) {
                left.add(key + ": " + candidates.size() + " servers show it differently; name the one to take, such as "
                        + first.verdict().name());
                return;
            }
        }
        ShotFolder.copy(first.now(), baseline);
        taken.add(key);
    }

    private static Path picture(Found found) {
        return found.now().resolve(ShotFolder.PICTURE);
    }
}
