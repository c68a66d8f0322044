package org.fediferry.practice.pages;

import java.util.concurrent.TimeUnit;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.web.Headers;
import org.fediferry.practice.web.Visit;

/** A file on its way to the browser; downloads are where practice servers may go silent or stop half-way. */
final class Download {

    private static final int LONGEST_SILENCE_SECONDS = 120;

    private final String fileName;
    private final String mime;
    private final byte[] content;

    Download(String fileName, String mime, byte[] content) {
        this.fileName = fileName;
        this.mime = mime;
        this.content = content;
    }

    void send(Visit visit) {
        Headers.download(visit);
        visit.http()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + fileName + "\"; filename*=UTF-8''" + fileName)
                .header("Content-Transfer-Encoding", "binary");
        deliver(visit);
    }

    /** A file that a web server hands out by itself: no Content-Disposition. */
    void sendPlain(Visit visit) {
        deliver(visit);
    }

    private void deliver(Visit visit) {
        if (visit.site().quirks().take(Quirk.DOWNLOAD_SILENT)) {
            staySilent(visit);
        }
        if (visit.site().quirks().take(Quirk.DOWNLOAD_TRUNCATED)) {
            visit.http().contentType(mime);
            CutOff.send(visit, content);
        } else {
            visit.http().contentType(mime).result(content);
        }
    }

    private static void staySilent(Visit visit) {
        try {
            var ignored = visit.site().closing().await(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
