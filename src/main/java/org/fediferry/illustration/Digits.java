package org.fediferry.illustration;

import java.util.ArrayList;
import java.util.List;

/** Numbers as lines: there may be no font on the machine, and no two machines have the same. */
final class Digits {

    private static final double WIDE = 10;
    private static final double HIGH = 16;
    private static final double APART = 4;
    private static final int ARC_STEP = 15;

    /** Each in a field of 10 x 16: lines from point to point, and arcs around a middle with two radii from angle to angle. */
    private static final List<String> FORMS = List.of(
            "arc 5 8 4.4 7.5 0 360",
            "line 2 3.6 6 0.5 6 15.5",
            "arc 5 4.8 4.3 4.3 190 390; line 8.72 6.95 0.8 15.5 9.6 15.5",
            "arc 4.8 4.3 3.9 3.8 200 450; arc 4.6 11.8 4.5 3.7 270 525",
            "line 7 15.5 7 0.5 0.5 11 9.8 11",
            "line 8.8 0.5 1.8 0.5 1.3 7.2; arc 4.8 10.6 4.6 4.9 225 510",
            "arc 5 10.9 4.4 4.6 0 360; arc 9.4 10.5 8.8 10.1 180 264",
            "line 0.8 0.5 9.3 0.5 3.8 15.5",
            "arc 5 4.2 3.7 3.7 0 360; arc 5 11.7 4.4 3.8 0 360",
            "arc 5 5.1 4.4 4.6 0 360; arc 0.6 5.5 8.8 10.1 0 84");

    private Digits() {}

    /** How wide a number is that is so high. */
    static double width(int number, double height) {
        int count = Integer.toString(number).length();
        return (count * WIDE + (count - 1) * APART) * height / HIGH;
    }

    /** A number around a middle, of lines with a width. */
    static Shape shape(int number, double middleX, double middleY, Size size) {
        List<Shape> lines = new ArrayList<>();
        double unit = size.height / HIGH;
        double left = middleX - width(number, size.height) / 2;
        for (char digit : Integer.toString(number).toCharArray()) {
            for (String stroke : FORMS.get(digit - '0').split("; ", -1)) {
                double[] points = points(stroke);
                for (int i = 0; i + 3 < points.length; i += 2) {
                    lines.add(Shape.line(
                            left + points[i] * unit,
                            middleY + (points[i + 1] - HIGH / 2) * unit,
                            left + points[i + 2] * unit,
                            middleY + (points[i + 3] - HIGH / 2) * unit,
                            size.line / 2));
                }
            }
            left += (WIDE + APART) * unit;
        }
        return Shape.all(lines);
    }

    private static double[] points(String stroke) {
        String[] words = stroke.split(" ", -1);
        double[] numbers = new double[words.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words[i + 1]);
        }
        if (words[0].equals("line")) {
            return numbers;
        }
        int steps = (int) Math.ceil((numbers[5] - numbers[4]) / ARC_STEP);
        double[] points = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            // Strictly, as the last digit of a sine is each machine's own otherwise.
            double angle = StrictMath.toRadians(numbers[4] + (numbers[5] - numbers[4]) * i / steps);
            points[2 * i] = numbers[0] + numbers[2] * StrictMath.cos(angle);
            points[2 * i + 1] = numbers[1] + numbers[3] * StrictMath.sin(angle);
        }
        return points;
    }

    /** How high digits are, and how wide their lines. */
    record Size(double height, double line) {}
}
