package org.fediferry.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.testng.annotations.Test;

/** Badges and arrows hide nothing that is to read. */
@Test(groups = "unit")
public class PlacementTest {

    private static final Box PART = new Box(0, 0, 1000, 700);

    private static List<Badge> place(List<Box> texts, List<Mark> marks) {
        return new Placement(PART, texts, marks, area -> 0).all();
    }

    private static Mark mark(int number, double x, double y) {
        return new Mark(number, new Box(x, y, 160, 40), false);
    }

    public void standsBesideItsElementWhereThereIsRoom() {
        Badge badge = place(List.of(), List.of(mark(1, 300, 300))).get(0);
        assertThat(badge.hasArrow()).isFalse();
        assertThat(badge.box().distance(Badge.outline(badge.mark()))).isLessThan(1);
        assertThat(badge.box().common(badge.mark().box())).isZero();
    }

    public void pointsFromAfarWhereTextsAreAllAround() {
        List<Box> open = List.of(
                new Box(300, 270, 160, 20),
                new Box(300, 350, 160, 20),
                new Box(258, 270, 30, 100),
                new Box(474, 315, 40, 60));
        Badge far = place(open, List.of(mark(12, 300, 300))).get(0);
        assertThat(far.hasArrow()).isTrue();
        assertThat(open).noneMatch(far.box()::touches);
        assertThat(new Box(far.toX(), far.toY(), 0, 0).distance(Badge.outline(far.mark())))
                .isLessThan(4);
    }

    public void hidesTheLeastWhereNothingIsFree() {
        Badge badge = place(List.of(PART), List.of(mark(3, 300, 300))).get(0);
        assertThat(PART.contains(badge.box())).isTrue();
        assertThat(badge.box().distance(Badge.outline(badge.mark()))).isZero();
    }

    public void prefersPlainGround() {
        Mark mark = mark(1, 300, 300);
        Badge plain = place(List.of(), List.of(mark)).get(0);
        Badge busy = new Placement(PART, List.of(), List.of(mark), area -> area.touches(plain.box()) ? 1 : 0)
                .all()
                .get(0);
        assertThat(busy.box().touches(plain.box())).isFalse();
    }

    public void nothingCollides() {
        Random random = new Random(11);
        int hidden = 0;
        int badges = 0;
        for (int round = 0; round < 60; round++) {
            List<Box> texts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                texts.add(new Box(random.nextInt(900), random.nextInt(680), 40 + random.nextInt(160), 18));
            }
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                marks.add(mark(1 + random.nextInt(999), 20 + random.nextInt(780), 20 + 170.0 * i));
            }
            List<Badge> placed = place(texts, marks);
            assertThat(placed).hasSize(4);
            for (Badge each : placed) {
                badges++;
                hidden += texts.stream().anyMatch(each.box()::touches) ? 1 : 0;
                assertThat(PART.contains(each.box())).isTrue();
                assertThat(placed)
                        .filteredOn(other -> !other.equals(each))
                        .noneMatch(other -> other.box().touches(each.box()));
                assertThat(marks)
                        .filteredOn(other -> !other.equals(each.mark()))
                        .noneMatch(other -> other.box().touches(each.box()));
            }
        }
        assertThat((double) hidden / badges).as("on a very full page").isLessThan(0.03);
    }

    public void aNoughtIsNoNumber() {
        assertThat(place(List.of(), List.of(new Mark(0, new Box(5, 5, 9, 9), true))))
                .isEmpty();
    }
}
