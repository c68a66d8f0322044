package org.fediferry.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts for the browser that a picture is made in; each is the body of a function and changes nothing on the page. */
public enum BrowserScript {
    /** What is on the page and where: takes a list of selectors to mask, returns what {@link PageBoxes#read} takes. */
    BOXES("boxes.js"),
    /** Which fonts are there: takes nothing, returns eight characters that are others where letters have other widths. */
    FONTS("fonts.js");

    private final String file;

    BrowserScript(String file) {
        this.file = file;
    }

    /** The script itself. */
    public String text() {
        try (InputStream in = BrowserScript.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is not complete: " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
