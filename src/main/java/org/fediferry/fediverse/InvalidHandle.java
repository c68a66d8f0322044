package org.fediferry.fediverse;

/** A text that was meant to be a handle and is not one; the message says why and shows how one looks. */
public final class InvalidHandle extends IllegalArgumentException {
    InvalidHandle(String text, String why) {
        super("\"%s\" is not a handle: %s; a handle looks like \"ada@harbour.example\"".formatted(text, why));
    }
}
