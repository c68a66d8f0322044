package org.fediferry.report;

import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.CheckedCase;

/**
 * One server of a check.
 *
 * @param software such as {@code mastodon 4.6.5}
 * @param verdict of all its cells together, named as a colour
 * @param cells by column; empty where the server was not checked for it
 */
public record MatrixRow(String server, String software, String verdict, Badge badge, List<Optional<MatrixCell>> cells) {

    static MatrixRow of(String server, List<CheckedCase> cases, List<Optional<MatrixCell>> cells) {
        String software = cases.stream()
                .map(each -> (each.place().serverType() + " " + each.place().version()).strip())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new MatrixRow(
                server, software, MatrixCell.style(MatrixCell.worst(cases)), Badge.of(server, software, cases), cells);
    }
}
