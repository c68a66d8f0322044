package org.fediferry.baseline;

import java.util.Arrays;
import java.util.List;

/** The pixels of a picture, row by row: opaque red, green and blue, or {@link #MASKED}. */
final class Raster {

    /** Stands where a mask lies; equal to everything. */
    static final int MASKED = 0;

    final int width;
    final int height;
    final int[] pixels;

    Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x];
    }

    Area area() {
        return new Area(0, 0, width, height);
    }

    /** Forgets what lies below the masks. */
    void mask(List<Area> masks) {
        for (Area each : masks) {
            Area mask = each.common(area());
            for (int y = mask.y(); y < mask.bottom() && mask.width() > 0; y++) {
                Arrays.fill(pixels, y * width + mask.x(), y * width + mask.right(), MASKED);
            }
        }
    }

    /** Whether an area is of one colour; masks aside. */
    boolean isBlank(Area area) {
        Area within = area.common(area());
        int colour = MASKED;
        for (int y = within.y(); y < within.bottom(); y++) {
            for (int i = y * width + within.x(); i < y * width + within.right(); i++) {
                if (pixels[i] != colour && pixels[i] != MASKED) {
                    if (colour != MASKED) {
                        return false;
                    }
                    colour = pixels[i];
                }
            }
        }
        return true;
    }

    /** The colour to the left of an area, on which it probably stands. */
    private int ground(Area area) {
        return at(Math.max(0, area.x() - 1), area.y());
    }

    /** Where in an area something else is than the ground that it stands on. */
    Area drawn(Area area) {
        Area within = area.common(area());
        if (within.isEmpty()) {
            return within;
        }
        int ground = ground(within);
        int left = within.right();
        int right = within.x();
        int top = within.bottom();
        int bottom = within.y();
        for (int y = within.y(); y < within.bottom(); y++) {
            for (int x = within.x(); x < within.right(); x++) {
                if (at(x, y) != ground) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return right <= left ? within : new Area(left, top, right - left, bottom - top);
    }

    /** How many pixels of an area have not the colour of its ground. */
    int drawnPixels(Area area) {
        Area within = area.common(area());
        if (within.isEmpty()) {
            return 0;
        }
        int ground = ground(within);
        int count = 0;
        for (int y = within.y(); y < within.bottom(); y++) {
            for (int x = within.x(); x < within.right(); x++) {
                count += at(x, y) != ground ? 1 : 0;
            }
        }
        return count;
    }

    /** Whether two areas of the same size show the same. */
    static boolean same(Raster one, Area in, Raster other, Area otherIn) {
        if (in.width() != otherIn.width() || in.height() != otherIn.height()) {
            return false;
        }
        for (int row = 0; row < in.height(); row++) {
            int start = (in.y() + row) * one.width + in.x();
            int otherStart = (otherIn.y() + row) * other.width + otherIn.x();
            if (!Arrays.equals(
                    one.pixels, start, start + in.width(), other.pixels, otherStart, otherStart + in.width())) {
                return false;
            }
        }
        return true;
    }
}
