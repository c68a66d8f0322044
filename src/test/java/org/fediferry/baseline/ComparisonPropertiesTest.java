package org.fediferry.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What holds for whatever pages, made up by a seed. */
@Test(groups = "unit")
public class ComparisonPropertiesTest {

    private static final int SEEDS = 60;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 320;

    @DataProvider
    public Object[][] seeds() {
        Object[][] seeds = new Object[SEEDS][];
        for (int seed = 0; seed < SEEDS; seed++) {
            seeds[seed] = new Object[] {seed};
        }
        return seeds;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(0x1000000));
    }

    private static Drawing page(Random random) {
        Drawing page = new Drawing(WIDTH, HEIGHT);
        for (int part = random.nextInt(12); part >= 0; part--) {
            int x = random.nextInt(WIDTH - 160);
            int y = 20 + random.nextInt(HEIGHT - 60);
            switch (random.nextInt(3)) {
                case 0 -> page.button("Do " + part, x, y, colour(random));
                case 1 -> page.text("Some words " + random.nextInt(1000), x, y);
                default -> page.box(x, y, 1 + random.nextInt(150), 1 + random.nextInt(60), colour(random));
            }
        }
        return page;
    }

    @Test(dataProvider = "seeds")
    public void aPageIsEqualToItself(int seed) {
        assertThat(Drawing.compare(page(new Random(seed)), page(new Random(seed))))
                .isEqualTo(Comparison.EQUAL);
    }

    @Test(dataProvider = "seeds")
    public void theVerdictIsTheSameTheOtherWayRound(int seed) {
        Drawing one = page(new Random(seed));
        for (Drawing other : List.of(
                page(new Random(seed + 1)),
                page(new Random(seed)).text("x", 200.4, 100.3),
                page(new Random(seed)).box(100, 100, 2, 1 + seed % 3, Color.BLACK))) {
            Comparison forth = Drawing.compare(one, other);
            Comparison back = Drawing.compare(other, one);
            assertThat(back.isChanged()).isEqualTo(forth.isChanged());
            assertThat(back.exact()).isEqualTo(forth.exact());
        }
    }

    @Test(dataProvider = "seeds")
    public void oneChangeIsFoundWhereItIs(int seed) {
        Random random = new Random(1000 + seed);
        Raster old = page(new Random(seed)).raster();
        Area change = new Area(
                random.nextInt(WIDTH - 40),
                random.nextInt(HEIGHT - 40),
                4 + random.nextInt(30),
                4 + random.nextInt(30));
        Raster now = page(new Random(seed)).raster();
        for (int y = change.y(); y < change.bottom(); y++) {
            for (int x = change.x(); x < change.right(); x++) {
                now.pixels[y * WIDTH + x] ^= 0x808080;
            }
        }
        Comparison comparison = PictureComparison.of(old, now, new CaretRule(null), Tolerance.CLOSE);
        assertThat(comparison.exact()).isEqualTo(change.pixels());
        assertThat(comparison.clusters())
                .isNotEmpty()
                .allMatch(each ->
                        change.grown(2).holds(each.after()) || change.grown(2).holds(each.before()));
    }

    @Test(dataProvider = "seeds")
    public void masksNeverBringAChange(int seed) {
        Random random = new Random(seed);
        Drawing old = page(random);
        Drawing now = page(random);
        List<Area> everything = List.of(new Area(0, 0, WIDTH, HEIGHT));
        assertThat(Drawing.compare(old, now, everything)).isEqualTo(Comparison.EQUAL);
    }

    @Test(dataProvider = "seeds")
    public void aPictureIsReadAsItWasDrawn(int seed) throws UnreadablePicture {
        Drawing page = page(new Random(seed));
        assertThat(Arrays.equals(Png.decode(page.png()).pixels, page.raster().pixels))
                .isTrue();
    }
}
