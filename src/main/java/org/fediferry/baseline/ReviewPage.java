package org.fediferry.baseline;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.baseline.CheckPictures.Found;
import org.fediferry.baseline.PictureVerdict.State;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.report.Furniture;

/** One page that carries everything in itself and opens from the disk: every picture that is not like its baseline. */
public record ReviewPage(Furniture furniture, List<ReviewEntry> entries) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String NAME = "pictures.html";

    /** Writes {@code pictures.html} into the folder of a check; empty where every picture is like its baseline. */
    public static Optional<Path> write(Path checkFolder) throws EvidenceLost {
        Path file = checkFolder.resolve(NAME);
        try {
            List<Found> found = new CheckPictures(checkFolder).all();
            if (found.isEmpty()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            Path aside = checkFolder.resolve(NAME + ".part");
            try (Writer writer = Files.newBufferedWriter(aside)) {
                TEMPLATES.render("baseline/review.jte", of(found), new WriterOutput(writer));
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    private static ReviewPage of(List<Found> found) {
        Map<String, Long> servers = found.stream()
                .collect(Collectors.groupingBy(each -> each.verdict().key().name(), Collectors.counting()));
        List<ReviewEntry> entries = found.stream()
                .map(each -> ReviewEntry.of(
                        each, servers.getOrDefault(each.verdict().key().name(), 0L) == 1))
                .toList();
        return new ReviewPage(Furniture.load("pictures.js", "report.css", "pictures.css"), entries);
    }

    /** Such as: 3 pictures changed, 1 is new. */
    public String headline() {
        long changed = count(State.CHANGED);
        long fresh = count(State.NEW);
        long broken = count(State.BROKEN);
        return Words.joined(List.of(
                        changed == 0 ? "" : changed + (changed == 1 ? " picture has" : " pictures have") + " changed",
                        fresh == 0 ? "" : fresh + (fresh == 1 ? " is new" : " are new"),
                        broken == 0 ? "" : broken + " could not be compared")
                .stream()
                .filter(part -> !part.isEmpty())
                .toList());
    }

    private long count(State state) {
        return entries.stream().filter(each -> each.verdict().state() == state).count();
    }
}
