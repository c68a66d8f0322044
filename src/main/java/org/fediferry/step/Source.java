package org.fediferry.step;

/** Where something is written: a file as the person named it, line and column counted from 1. */
public record Source(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
