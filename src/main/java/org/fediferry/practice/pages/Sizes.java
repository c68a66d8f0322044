package org.fediferry.practice.pages;

import java.util.List;
import org.fediferry.practice.web.Messages;

/** Sizes of files as Rails words them: three significant digits. */
final class Sizes {

    private static final List<String> UNITS = List.of("Bytes", "KB", "MB", "GB");

    private Sizes() {}

    static String human(Messages texts, long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.size() - 1) {
            size /= 1024;
            unit++;
        }
        int decimals = size >= 100 || unit == 0 ? 0 : size >= 10 ? 1 : 2;
        String number = String.format(texts.locale(), "%." + decimals + "f", size);
        return number + " " + UNITS.get(unit);
    }
}
