package org.fediferry.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.exports.ExportKind;
import org.fediferry.exports.FilterForms;
import org.fediferry.exports.FormFile;
import org.fediferry.step.Finding;
import org.fediferry.step.Form;
import org.fediferry.step.StepFailed;

/** Forms among the collected files: those of a kind that servers export are written as the server would. */
record CollectedForms(Collection collection, Instant now) {

    Finding keep(String role, String kind, List<Form> forms) throws StepFailed, EvidenceLost {
        List<FormFile.Entry> entries = forms.stream()
                .map(form -> new FormFile.Entry(form.at(), form.fields()))
                .toList();
        if (kind.equals(ExportKind.FILTERS.keyword())) {
            return collection.keepMade(role, ExportKind.FILTERS, FilterForms.text(entries, now), (long) entries.size());
        }
        long fields = forms.stream().mapToLong(form -> form.fields().size()).sum();
        return collection.keepText(role, kind, kind + ".json", FormFile.text(entries), fields);
    }

    /** The forms of a file, named as {@code role/kind}. */
    List<Form> read(String reference) throws EvidenceLost {
        Optional<ExportRecord> file = collection.find(reference);
        if (file.isEmpty()) {
            return List.of();
        }
        Path path = collection.path(file.get());
        try {
            List<FormFile.Entry> entries = file.get().kind().equals(ExportKind.FILTERS.keyword())
                    ? FilterForms.read(path, now)
                    : FormFile.read(path);
            return entries.stream()
                    .map(entry -> new Form(entry.at(), entry.fields()))
                    .toList();
        } catch (IOException unreadable) {
            throw new EvidenceLost(path, unreadable);
        }
    }
}
