package org.fediferry.guide;

import java.util.List;

/** Names or lists that a guide cannot be made personal with; says all that is wrong at once. */
public final class NotPersonal extends Exception {

    private static final long serialVersionUID = 1L;

    NotPersonal(List<String> problems) {
        super(String.join("\n", problems));
    }
}
