package org.fediferry.evidence;

/** The browser that was driven. */
public record BrowserRecord(String name, String version, boolean headed) {}
