package org.fediferry.step;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The part of a stage that keeps files, without files: writes down what was to be kept. */
abstract class FakeKeeping implements Stage {

    /** What the step told the runner, one line each. */
    public final List<String> told = new ArrayList<>();

    private final Map<String, List<Form>> forms = new HashMap<>();
    private Reading reading = new Reading(List.of(), null);

    @Override
    public Finding keepExport(String kind, SavedFile download, OptionalLong shown) {
        told.add("export " + kind + " " + download.name() + " shown " + (shown.isPresent() ? shown.getAsLong() : "-"));
        return Finding.met("an export", download.name());
    }

    @Override
    public Path keepList(Name name, List<String> entries) {
        told.add("list " + name + " " + entries);
        return Path.of(name + ".csv");
    }

    @Override
    public Finding keepRead(Name kind, boolean handles, List<String> rows, OptionalLong shown) {
        told.add("read " + kind + " " + rows + " shown " + (shown.isPresent() ? shown.getAsLong() : "-"));
        return Finding.met("a list", rows.size() + " rows");
    }

    @Override
    public Finding keepForms(Name kind, List<Form> kept) {
        told.add("forms " + kind);
        forms.put(kind.written(), kept);
        return Finding.met("forms", kept.size() + " forms");
    }

    @Override
    public List<Form> forms(Text file) {
        return forms.getOrDefault(file.written(), List.of());
    }

    /** The forms that a reference stands for, or that were kept under a kind. */
    public Map<String, List<Form>> forms() {
        return forms;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public void noteReading(Reading soFar) {
        reading = soFar;
        told.add("so far " + soFar.rows().size() + ", next " + soFar.next());
    }

    @Override
    public Path keepTable(Name name, List<List<String>> rows) {
        told.add("table " + name + " " + rows);
        return Path.of(name + ".csv");
    }
}
