package org.fediferry.drift;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fediferry.scenario.CandidateEdit;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Problem;
import org.fediferry.scenario.ScenarioReader;

/** Turns proposals into changes of the file of a server type: shown as a unified diff, written only where that is allowed. */
public final class Healing {

    private static final int CONTEXT = 2;

    /** The last first, so that no change moves the place of another. */
    private static final Comparator<Proposal> UPWARDS = Comparator.<Proposal>comparingInt(
                    proposal -> proposal.source().line())
            .thenComparingInt(proposal -> proposal.source().column())
            .reversed();

    private final Path scenarios;
    private final Path file;

    /** For one server type of a scenarios folder. */
    public Healing(Path scenariosFolder, String serverType) {
        this.scenarios = scenariosFolder;
        this.file = scenariosFolder.resolve(serverType).resolve("server.yaml");
    }

    /** What became of the proposals: each in one line, and whether anything was written. */
    public record Accepted(boolean written, List<String> lines) {}

    /** All of them as one unified diff; empty where none can be written into the file. */
    public Optional<String> diff(Collection<Proposal> proposals) throws IOException {
        String before = Files.readString(file);
        String after = changed(before, proposals);
        if (after.equals(before)) {
            return Optional.empty();
        }
        List<String> lines = before.lines().toList();
        String name = scenarios.getFileName() + "/" + scenarios.relativize(file).toString().replace('\\', '/');
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, lines, DiffUtils.diff(lines, after.lines().toList()), CONTEXT);
        return Optional.of(String.join("\n", diff) + "\n");
    }

    /** Writes those that may be written, and takes them back where the scenarios do not hold any more. */
    public Accepted accept(Collection<Proposal> proposals) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Proposal> allowed = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal.refusal().isPresent() || proposal.replaces()) {
                lines.add(proposal.element() + ": not written, because "
                        + proposal.refusal().orElse("what cannot be undone depends on it"));
            } else {
                allowed.add(proposal);
            }
        }
        String before = Files.readString(file);
        String after = changed(before, allowed);
        if (after.equals(before)) {
            allowed.forEach(proposal -> lines.add(proposal.element()
                    + ": not written, because its selectors stand on several lines of " + file + "; change them by hand"));
            return new Accepted(false, lines);
        }
        write(after);
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            write(before);
            lines.add("nothing was written: with it " + problem.get());
            return new Accepted(false, lines);
        }
        allowed.forEach(proposal ->
                lines.add(proposal.element() + ": written into " + file + ", found by " + proposal.candidate()));
        return new Accepted(true, lines);
    }

    private static String changed(String text, Collection<Proposal> proposals) {
        String changed = text;
        for (Proposal proposal : proposals.stream().distinct().sorted(UPWARDS).toList()) {
            CandidateEdit edit = new CandidateEdit(changed);
            changed = (proposal.replaces()
                            ? edit.instead(proposal.source(), proposal.candidate())
                            : edit.before(proposal.source(), proposal.candidate()))
                    .orElse(changed);
        }
        return changed;
    }

    private Optional<String> problem() {
        try {
            ScenarioReader.readAll(scenarios);
            return Optional.empty();
        } catch (InvalidScenario invalid) {
            return invalid.problems().stream().findFirst().map(Problem::toString);
        }
    }

    /** Aside first: a file that is cut off would be no server type any more. */
    private void write(String text) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
