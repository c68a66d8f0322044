package org.fediferry.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.Checksum;
import org.fediferry.evidence.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * A folder with one page as it was found:
 *
 * <pre>
 * picture.png    the screenshot
 * page.html      the page, cleaned
 * boxes.json     what was where
 * picture.json   what it was made with
 * </pre>
 *
 * <p>It is filled aside and then renamed; an older one stands until then, and comes back after a power cut.
 */
final class ShotFolder {

    static final String PICTURE = "picture.png";
    static final String PAGE = "page.html";
    static final String BOXES = "boxes.json";
    static final String META = "picture.json";

    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private ShotFolder() {}

    /** Whether a folder is what an approval was broken off over. */
    static boolean isLeftOver(Path folder) {
        return folder.toString().endsWith(NEW) || folder.toString().endsWith(OLD);
    }

    /**
     * What a folder holds.
     *
     * @param meta null where it cannot be read
     * @param remarks what is not as it should be, one sentence each
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(
            byte[] png,
            String html,
            PageBoxes boxes,
            @Nullable PictureMeta meta,
            List<String> remarks) {}

    static void write(Path folder, Shot shot, Clock clock) throws IOException, UnreadablePicture {
        Area size = Png.size(shot.png());
        String at = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        PictureMeta meta = new PictureMeta(
                PictureMeta.FORMAT,
                shot.key(),
                shot.from(),
                shot.madeWith(),
                at,
                size.width(),
                size.height(),
                Checksum.of(shot.png()));
        Path fresh = fresh(folder);
        Files.write(fresh.resolve(PICTURE), shot.png());
        Files.writeString(fresh.resolve(PAGE), shot.html());
        Files.writeString(fresh.resolve(BOXES), shot.boxes().json());
        Files.writeString(fresh.resolve(META), BaselineJson.text(meta));
        putInPlace(fresh, folder);
    }

    /** Takes what another folder holds. */
    static void copy(Path source, Path folder) throws IOException {
        Path fresh = fresh(folder);
        for (String name : List.of(PICTURE, PAGE, BOXES, META)) {
            if (Files.isRegularFile(source.resolve(name))) {
                Files.copy(source.resolve(name), fresh.resolve(name));
            }
        }
        putInPlace(fresh, folder);
    }

    static boolean exists(Path folder) throws IOException {
        Path old = beside(folder, OLD);
        if (!Files.exists(folder) && Files.isDirectory(old)) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.isDirectory(folder);
    }

    static Kept read(Path folder) throws IOException {
        List<String> remarks = new ArrayList<>();
        byte[] png = Files.readAllBytes(folder.resolve(PICTURE));
        PictureMeta meta = null;
        try {
            meta = BaselineJson.read(folder.resolve(META), PictureMeta.class);
            if (!meta.sha256().equals(Checksum.of(png))) {
                remarks.add("the picture of the baseline was changed after it was kept");
            }
        } catch (IOException broken) {
            remarks.add("it is not known what the baseline was made with: its " + META + " is missing or broken");
        }
        String html = "";
        try {
            html = Files.readString(folder.resolve(PAGE));
        } catch (IOException missing) {
            remarks.add("the page of the baseline is missing: what has changed on it cannot be said in words");
        }
        return new Kept(png, html, boxes(folder, remarks), meta, remarks);
    }

    private static PageBoxes boxes(Path folder, List<String> remarks) {
        try {
            return PageBoxes.read(Files.readString(folder.resolve(BOXES)));
        } catch (IOException | UnreadableBoxes broken) {
            remarks.add("it is not known what was where on the baseline: its " + BOXES + " is missing or broken");
            return PageBoxes.UNKNOWN;
        }
    }

    private static Path fresh(Path folder) throws IOException {
        Path fresh = beside(folder, NEW);
        remove(fresh);
        Files.createDirectories(fresh.toAbsolutePath().getParent(), OwnerOnly.folder());
        return Files.createDirectory(fresh, OwnerOnly.folder());
    }

    private static void putInPlace(Path fresh, Path folder) throws IOException {
        Path old = beside(folder, OLD);
        if (exists(folder)) {
            remove(old);
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        remove(old);
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
