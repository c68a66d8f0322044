package org.fediferry.browser;

/** A part of a page in CSS pixels from its upper left corner. */
public record Box(double x, double y, double width, double height) {}
