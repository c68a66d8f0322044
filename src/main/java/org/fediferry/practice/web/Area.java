package org.fediferry.practice.web;

/** A group of pages or interfaces that adds its routes. */
@FunctionalInterface
public interface Area {
    void addTo(Routes routes);
}
