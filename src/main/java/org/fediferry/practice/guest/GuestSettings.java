package org.fediferry.practice.guest;

import java.time.Duration;

/**
 * How a guest is to be.
 *
 * @param domain the domain of the handles; the address is always on 127.0.0.1
 * @param cookie the name of the cookie that keeps a session
 * @param jobPace how long background jobs take for each batch
 * @param port 0 for any free one
 */
public record GuestSettings(String domain, String cookie, Duration jobPace, int port) {

    public static GuestSettings of(String domain, String cookie) {
        return new GuestSettings(domain, cookie, Duration.ofMillis(1), 0);
    }

    public GuestSettings paced(Duration newPace) {
        return new GuestSettings(domain, cookie, newPace, port);
    }

    public GuestSettings onPort(int newPort) {
        return new GuestSettings(domain, cookie, jobPace, newPort);
    }
}
