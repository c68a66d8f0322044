package org.fediferry.practice.guest;

/** Answers one request to a guest. */
@FunctionalInterface
public interface GuestHandler {
    void handle(GuestVisit visit);
}
