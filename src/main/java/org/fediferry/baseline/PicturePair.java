package org.fediferry.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Two files with pictures, compared; one pair at a time, because two pictures fill much of the memory. */
final class PicturePair {

    private PicturePair() {}

    /** Files of the same bytes are equal without being opened. */
    static Comparison compare(Shown old, Shown now, CaretRule carets, Tolerance tolerance) throws UnreadablePicture {
        if (Arrays.equals(old.png(), now.png())) {
            return Comparison.EQUAL;
        }
        synchronized (PicturePair.class) {
            ForkJoinTask<Raster> other = ForkJoinPool.commonPool().submit(() -> Png.decode(old.png()));
            Raster after = Png.decode(now.png());
            Raster before = joined(other);
            before.mask(old.masks());
            after.mask(now.masks());
            return PictureComparison.of(before, after, carets, tolerance);
        }
    }

    /** A picture and what is covered on it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Shown(byte[] png, List<Area> masks) {}

    private static Raster joined(ForkJoinTask<Raster> task) throws UnreadablePicture {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadablePicture) {
                    throw new UnreadablePicture(String.valueOf(cause.getMessage()));
                }
            }
            throw new IllegalStateException("a picture could not be read", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadablePicture("somebody stopped the comparison");
        }
    }
}
