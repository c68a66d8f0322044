package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A guide that is made again without changes stays as it was, its date included. */
@Test(groups = "unit")
public class GuideHistoryTest {

    private final Guide guide = SampleGuide.calm();
    private final Guide later = guide.madeLike(
            new Making(LocalDate.of(2027, 3, 1), "1.0.0", guide.making().practice(), Words.of("")));
    private final Map<String, byte[]> pictures = new HashMap<>();
    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void write() throws IOException {
        folder = Files.createTempDirectory("fediferry-history");
        Files.writeString(folder.resolve(GuideFile.NAME), GuideFile.json(guide));
        pictures.clear();
        for (GuidePicture picture : guide.pictures()) {
            for (GuidePicture.Shot shot : picture.shots()) {
                byte[] png = shot.file().getBytes(StandardCharsets.UTF_8);
                pictures.put(shot.file(), png);
                Path file = folder.resolve(shot.file());
                Files.createDirectories(file.getParent());
                Files.write(file, png);
            }
        }
    }

    public void withoutChangesTheDayStays() {
        assertThat(GuideHistory.of(folder).settle(later, pictures)).isEqualTo(guide);
    }

    public void anotherWordBringsAnotherDay() {
        Guide other = new Guide(
                later.format(),
                later.scenario(),
                later.language(),
                later.title() + "!",
                later.about(),
                later.making(),
                later.roles(),
                later.needs(),
                later.moves(),
                later.stays(),
                later.irreversible(),
                later.chapters(),
                later.notes(),
                later.troubles(),
                later.pictures());

        assertThat(GuideHistory.of(folder).settle(other, pictures)).isEqualTo(other);
    }

    public void anotherPictureBringsAnotherDay() {
        pictures.replaceAll((file, png) -> new byte[] {1});

        assertThat(GuideHistory.of(folder).settle(later, pictures)).isEqualTo(later);
    }

    public void whatWasDoubtedIsVerifiedAnew() throws IOException {
        Guide doubted = guide.doubted(Words.of("the run failed"));
        Files.writeString(folder.resolve(GuideFile.NAME), GuideFile.json(doubted));

        assertThat(GuideHistory.of(folder).settle(later, pictures)).isEqualTo(later);
    }

    public void whereThereWasNothingTheNewOneCounts() throws IOException {
        Path empty = Files.createTempDirectory("fediferry-history");

        assertThat(GuideHistory.of(empty).settle(later, pictures)).isEqualTo(later);
    }
}
