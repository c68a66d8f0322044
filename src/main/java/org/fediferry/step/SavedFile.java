package org.fediferry.step;

import java.nio.file.Path;

/**
 * A file that the browser has saved completely.
 *
 * @param name the name that the server offered
 * @param size in bytes
 */
public record SavedFile(Path file, String name, long size) {}
