package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fediferry.practice.Fault;

/** What Fediferry does when an archive does not come. */
final class ArchiveFaultCases {

    private ArchiveFaultCases() {}

    static List<FaultCase> all() {
        return List.of(
                FaultCase.of(Fault.ARCHIVE_PENDING, ArchiveFaultCases::archive)
                        .says("Waits half an hour; `run --resume` goes on from there later.")
                        .ends(ExitCode.WAITING, "Wait until the archive is ready", "the longest wait of this run")
                        .after(world -> world.set("run.longest-wait", "2s"))
                        .leaves((world, evidence) -> assertThat(
                                        world.oldServer().requests().count("POST", "/settings/export"))
                                .isOne()),
                FaultCase.of(Fault.ARCHIVE_VANISHED, ArchiveFaultCases::archive)
                        .says("Says that the server has given it up, and that it can be asked for again.")
                        .ends(ExitCode.FAILED, "See that the archive has not vanished")
                        .leaves((world, evidence) ->
                                assertThat(evidence.trouble().advice()).contains("lets you ask again")),
                FaultCase.of(Fault.ARCHIVE_STUCK, ArchiveFaultCases::archive)
                        .says("Says since when it has been in the making, and that it will not come any more.")
                        .ends(ExitCode.FAILED, "Wait until the archive is ready", "nothing since")
                        .after(world -> world.set("run.longest-wait", "2s"))
                        .leaves((world, evidence) -> {
                            assertThat(evidence.trouble().advice()).contains("stuck");
                            assertThat(world.oldServer().requests().count("POST", "/settings/export"))
                                    .isZero();
                        }),
                FaultCase.of(Fault.ARCHIVE_ADDRESS_EXPIRED, ArchiveFaultCases::archive)
                        .says("Opens the export page again, whose link has a new address.")
                        .leaves((world, evidence) -> assertThat(
                                        evidence.step("Download the archive").tries())
                                .isEqualTo(2)));
    }

    private static CommandResult archive(World world) {
        return FaultCases.flow(world, "  - use: mastodon/request-archive", "  - use: mastodon/collect-archive");
    }
}
