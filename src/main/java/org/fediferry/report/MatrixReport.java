package org.fediferry.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.EvidenceLost;

/** Turns the folder of a check into a page over all its servers, and a badge for each of them. */
public final class MatrixReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private MatrixReport() {}

    /** Writes {@code check.html} and {@code badges/} into the folder, over older ones, and says where the page is. */
    public static Path write(Path checkFolder) throws EvidenceLost {
        CheckRecord check = CheckFile.read(checkFolder)
                .orElseThrow(() -> new EvidenceLost(
                        checkFolder.resolve("check.json"), new IOException("it is not there, or cannot be read")));
        MatrixPage page = MatrixPage.of(check, CheckFile.before(checkFolder));
        try {
            Files.createDirectories(checkFolder.resolve("badges"));
        } catch (IOException e) {
            throw new EvidenceLost(checkFolder.resolve("badges"), e);
        }
        for (MatrixRow row : page.rows()) {
            CheckFile.writePage(
                    checkFolder,
                    row.badge().file(),
                    writer -> TEMPLATES.render(
                            "report/badge.jte", Map.of("badge", row.badge()), new WriterOutput(writer)));
        }
        return CheckFile.writePage(
                checkFolder,
                "check.html",
                writer -> TEMPLATES.render("report/matrix.jte", page, new WriterOutput(writer)));
    }
}
