package org.fediferry.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.nio.file.Path;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.UnreadableRun;

/** Turns a run folder into one page that carries everything in itself and opens from the disk. */
public final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private HtmlReport() {}

    /** Writes {@code report.html} into the folder, over an older one, and says where it is. */
    public static Path write(Path runFolder) throws UnreadableRun, EvidenceLost {
        RunRecord run = RunFolder.read(runFolder);
        ReportPage page = ReportPage.of(run, runFolder);
        return RunFolder.resume(runFolder)
                .writeReport(writer -> TEMPLATES.render("report/report.jte", page, new WriterOutput(writer)));
    }
}
