package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.fediferry.baseline.Approval;
import org.fediferry.evidence.EvidenceLost;

/** {@code check --approve PATTERN}: takes new pictures of a check over as baselines, and says which. */
final class CheckApproval {

    private static final int MOST = 20;

    private CheckApproval() {}

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
