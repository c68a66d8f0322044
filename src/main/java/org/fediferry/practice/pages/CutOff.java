package org.fediferry.practice.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.fediferry.practice.web.Visit;

/** An answer that breaks off: the announced length is never reached. */
final class CutOff {

    private CutOff() {}

    static void send(Visit visit, byte[] content) {
        visit.http().res().setContentLength(content.length * 2 + 1);
        try {
            OutputStream out = visit.http().res().getOutputStream();
            out.write(Arrays.copyOf(content, content.length / 2 + 1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
