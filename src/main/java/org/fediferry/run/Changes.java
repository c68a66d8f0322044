package org.fediferry.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.StepChanges;
import org.fediferry.evidence.TallyRecord;

/** Gathers what one step leaves in the run, for the journal. */
final class Changes {

    private final Map<String, String> remembered = new HashMap<>();
    private final Map<Integer, String> ended = new HashMap<>();
    private final List<ExportRecord> exports = new ArrayList<>();
    private final List<TallyRecord> balance = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    void remember(String key, String value) {
        remembered.put(key, value);
    }

    void end(int block, String reason) {
        ended.put(block, reason);
    }

    void collect(ExportRecord export) {
        exports.add(export);
    }

    void add(TallyRecord tally) {
        balance.add(tally);
    }

    void say(String text) {
        said.add(text);
    }

    /** All of it, with the checksums of the files that were kept meanwhile. */
    StepChanges with(Map<String, String> files) {
        return new StepChanges(remembered, ended, exports, balance, said, files);
    }
}
