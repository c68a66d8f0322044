package org.fediferry.step;

/** A step as it stands in a file. */
public record WrittenStep(Source source, Step step, Options options) {}
