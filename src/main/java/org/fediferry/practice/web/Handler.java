package org.fediferry.practice.web;

/** Answers one request. */
@FunctionalInterface
public interface Handler {
    void handle(Visit visit);
}
