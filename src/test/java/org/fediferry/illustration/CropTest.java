package org.fediferry.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.testng.annotations.Test;

/** A picture shows what matters and where it is. */
@Test(groups = "unit")
public class CropTest {

    private static final Box PAGE = new Box(0, 0, 1280, 2400);
    private static final Box HEADING = new Box(346, 55, 96, 29);
    private static final Box MENU = new Box(81, 76, 140, 19);

    public void showsTheWholeWidthOnAPhone() {
        Box part = Crop.around(List.of(new Box(16, 900, 120, 45)), new Box(0, 0, 390, 2400), 390);
        assertThat(part.x()).isZero();
        assertThat(part.width()).isEqualTo(390);
        assertThat(part.height()).isBetween(300.0, 600.0);
        assertThat(part.contains(new Box(16, 800, 120, 200))).isTrue();
    }

    public void showsTheTopWhereNothingIsMarked() {
        assertThat(Crop.around(List.of(), PAGE, 1280)).isEqualTo(new Box(0, 0, 1280, 640));
        assertThat(Crop.around(List.of(), new Box(0, 0, 390, 500), 390)).isEqualTo(new Box(0, 0, 390, 500));
    }

    public void bringsHeadingAndMenuAlong() {
        Box part = Crop.around(List.of(new Box(346, 384, 104, 45)), List.of(HEADING, MENU), PAGE, 1280);
        assertThat(part.contains(HEADING)).isTrue();
        assertThat(part.contains(MENU)).isTrue();
    }

    public void leavesOutWhatIsEmpty() {
        Box button = new Box(346, 384, 104, 45);
        Box part = Crop.around(List.of(button), List.of(HEADING, MENU), PAGE, 1280);
        assertThat(part.width()).isBetween(750.0, 900.0);
        Box narrow = Crop.around(List.of(button), List.of(button), PAGE, 1280);
        assertThat(narrow.width()).as("still a page").isGreaterThanOrEqualTo(750);
    }

    public void cutsBetweenTexts() {
        Box text = new Box(346, 480, 800, 20);
        Box part = Crop.around(List.of(new Box(346, 1300, 104, 45)), List.of(new Box(346, 1105, 800, 20)), PAGE, 1280);
        assertThat(part.y()).isLessThan(1105);
        assertThat(part.right()).isGreaterThan(text.right());
    }

    public void staysOnThePageAndHoldsWhatIsMarked() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double width = random.nextBoolean() ? 390 : 1280;
            Box page = new Box(0, 0, width, 300 + random.nextInt(3000));
            Box mark = new Box(
                    random.nextInt((int) width - 60),
                    random.nextInt((int) page.height() - 60),
                    20 + random.nextInt(40),
                    20 + random.nextInt(40));
            Box part = Crop.around(List.of(mark), List.of(), page, width);
            assertThat(page.contains(part)).as("%s on %s", part, page).isTrue();
            assertThat(part.contains(mark)).as("%s in %s", mark, part).isTrue();
            assertThat(part.height()).isLessThanOrEqualTo(960);
        }
    }

    public void beginsWithTheFirstOfWhatIsTooMuchForOnePicture() {
        Box part =
                Crop.around(List.of(new Box(346, 1000, 104, 45), new Box(346, 2300, 104, 45)), List.of(), PAGE, 1280);
        assertThat(part.contains(new Box(346, 1000, 104, 45))).isTrue();
        assertThat(part.height()).isLessThanOrEqualTo(960);
    }
}
