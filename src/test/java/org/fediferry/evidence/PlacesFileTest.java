package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fediferry.evidence.PlacesRecord.Outlined;
import org.fediferry.evidence.PlacesRecord.Spot;
import org.fediferry.evidence.PlacesRecord.Words;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class PlacesFileTest {

    private static final String SAID = "{\"format\":1,\"width\":1280,\"height\":800,\"scale\":1,"
            + "\"outlined\":[{\"place\":1,\"box\":[345.8,276.39,838.41,45.19]}],"
            + "\"texts\":[{\"box\":[80,27,162.7,20],\"text\":\"Your code: hunter22, token=abcdefgh12\"}],"
            + "\"fields\":[{\"box\":[358,287,189,24],\"text\":\"ada@harbour.example\"}],\"images\":[[1,2,3,4]]}";

    private Path runs;
    private RunFolder folder;

    @BeforeMethod(alwaysRun = true)
    public void create() throws IOException, EvidenceLost {
        runs = Files.createTempDirectory("places");
        folder = RunFolder.create(runs, Instant.EPOCH, "move");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() throws IOException {
        try (var all = Files.walk(runs)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    public void keepsWhereThingsStandBesideThePicture() throws EvidenceLost {
        String first = folder.keepPicture(4, "old open", new byte[] {1});
        String second = folder.keepPicture(4, "old open", new byte[] {2});
        folder.keepPlaces(second, SAID, Set.of("hunter22"));

        assertThat(PlacesFile.read(folder.path(), first)).isEmpty();
        assertThat(PlacesFile.read(folder.path(), second))
                .contains(new PlacesRecord(
                        1,
                        1280,
                        800,
                        1,
                        List.of(new Outlined(1, new Spot(345.8, 276.39, 838.41, 45.19))),
                        List.of(new Words(
                                new Spot(80, 27, 162.7, 20),
                                "Your code: " + CleanPage.REMOVED + ", token=" + CleanPage.REMOVED)),
                        List.of(new Words(new Spot(358, 287, 189, 24), "ada@harbour.example")),
                        List.of(new Spot(1, 2, 3, 4))));
    }

    public void isSmall() throws EvidenceLost, IOException {
        folder.keepPlaces("screenshots/004-old-open.png", SAID, Set.of());
        assertThat(Files.readString(folder.resolve("places/004-old-open.json")))
                .hasLineCount(1)
                .hasSizeLessThan(SAID.length() + 40);
    }

    public void keepsNothingElse() throws EvidenceLost {
        folder.keepPlaces("screenshots/004-old-open.png", "{\"format\":1}", Set.of());
        folder.keepPlaces("screenshots/004-old-open.png", "<html>", Set.of());
        assertThat(folder.resolve("places")).doesNotExist();
    }

    public void knowsNothingOfOtherFormats() throws EvidenceLost {
        folder.keepPlaces("screenshots/004-old-open.png", SAID.replace("\"format\":1", "\"format\":2"), Set.of());
        assertThat(PlacesFile.read(folder.path(), "screenshots/004-old-open.png"))
                .isEmpty();
    }
}
