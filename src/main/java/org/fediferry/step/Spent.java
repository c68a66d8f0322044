package org.fediferry.step;

import java.time.Duration;

/**
 * Where the time of a page went.
 *
 * @param acting clicking, typing, looking
 * @param waiting for the server: documents, downloads
 * @param picturing taking screenshots
 */
public record Spent(Duration acting, Duration waiting, Duration picturing) {

    /** No time at all. */
    public static final Spent NONE = new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Both together. */
    public Spent plus(Spent other) {
        return new Spent(acting.plus(other.acting), waiting.plus(other.waiting), picturing.plus(other.picturing));
    }
}
