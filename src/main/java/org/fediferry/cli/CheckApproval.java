package org.fediferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.baseline.Approval;
import org.fediferry.evidence.EvidenceLost;

/** {@code check --approve PATTERN}: takes new pictures of a check over as baselines, and says which. */
final class CheckApproval {

    private static final int MOST = 20;

    private CheckApproval() {}

    /** Approves pictures of the last check that has any. */
    static int ofLastCheck(FediferrySettings settings, String pattern, Terminal terminal) throws Refused, EvidenceLost {
        Path check = lastIn(settings.runsFolder());
        boolean all = approve(check, settings.baselines(), pattern, terminal.out());
        terminal.out().flush();
        return all ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private static Path lastIn(Path runs) throws Refused {
        try (Stream<Path> all = Files.list(runs)) {
            Optional<Path> last = all.filter(each -> Files.isDirectory(each.resolve("pictures")))
                    .max(Comparator.comparing(each -> String.valueOf(each.getFileName())));
            if (last.isPresent()) {
                return last.get();
            }
        } catch (IOException none) {
            throw new Refused("there is no check in " + runs + ": " + none.getMessage(), "check with --pictures first");
        }
        throw new Refused("no check in " + runs + " has found a picture that is not like its baseline", "");
    }

    /** Returns whether everything that the pattern means was taken over. */
    static boolean approve(Path checkFolder, Path baselines, String pattern, PrintWriter out)
            throws Refused, EvidenceLost {
        Approval approval = Approval.of(checkFolder, baselines, pattern);
        if (approval.taken().isEmpty() && approval.left().isEmpty()) {
            throw new Refused(
                    "no new picture in " + checkFolder + " has a name like \"" + pattern + "\"", known(approval));
        }
        approval.taken().forEach(key -> out.println("approved  " + key));
        approval.left().forEach(left -> out.println("left      " + left));
        out.println(approval.taken().size() + (approval.taken().size() == 1 ? " picture is" : " pictures are")
                + " the baseline now, in " + baselines);
        return approval.left().isEmpty();
    }

    private static String known(Approval approval) {
        if (approval.known().isEmpty()) {
            return "this check has found no picture that is not like its baseline";
        }
        String more =
                approval.known().size() > MOST ? ", and " + (approval.known().size() - MOST) + " more" : "";
        return "known: "
                + String.join(", ", approval.known().stream().limit(MOST).toList()) + more;
    }
}
