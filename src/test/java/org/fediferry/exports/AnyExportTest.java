package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.exports.CsvRecord.Cell;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/**
 * What holds for every export: what Mastodon wrote goes through unchanged, and what was mangled is repaired or refused.
 * {@code -Dfediferry.seed=NUMBER} repeats one case.
 */
@Test(groups = "unit")
public class AnyExportTest {
    private static final int CASES = Integer.getInteger("fediferry.cases", 400);
    private static final Pattern REASON = Pattern.compile("(?s).*(line \\d+: \\S+|could be |is empty|looks like).*");

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        folder = Files.createTempDirectory("any-export");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        clear();
        Files.delete(folder);
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Throws for a random number for which something does not hold. */
    @FunctionalInterface
    private interface Claim {
        void holdsFor(Random random) throws Exception;
    }

    private static void forMany(Claim claim) {
        Long one = Long.getLong("fediferry.seed");
        for (long seed = one == null ? 1 : one; seed <= (one == null ? CASES : one); seed++) {
            try {
                claim.holdsFor(new Random(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    public void whatMastodonWroteIsWrittenAgainByteForByte() {
        forMany(random -> {
            String text = MadeUpExport.of(random).text();
            StringBuilder again = new StringBuilder();
            CsvReader records = new CsvReader(new StringReader(text), ',');
            for (CsvRecord read = records.next(); read != null; read = records.next()) {
                again.append(CsvLine.of(read.cells())).append('\n');
            }
            assertThat(again).hasToString(text);
        });
    }

    public void whatMastodonWroteIsSound() {
        forMany(random -> {
            MadeUpExport export = MadeUpExport.of(random);
            Path file = Files.writeString(folder.resolve("file.csv"), export.text());

            Examination read = Examination.of(file, said(export));
            assertThat(read.repairs().keySet()).isSubsetOf(Repair.DUPLICATE);
            assertThat(read.problems().first()).isEmpty();
            if (read.isSound()) {
                assertThat(read.write(Optional.empty(), Limits.MASTODON)).isEmpty();
            }
            assertThat(read.entries()).isEqualTo(entries(export).size());
            clear();
        });
    }

    public void whatWasMangledIsRepairedOrRefused() {
        int[] repaired = new int[1];
        forMany(random -> {
            MadeUpExport export = MadeUpExport.of(random);
            Mangling.Mangled mangled = Mangling.of(export, random);
            Path file =
                    Files.write(folder.resolve("file.csv"), mangled.content().toByteArray());
            byte[] before = Files.readAllBytes(file);
            List<Map<String, Map<String, String>>> allowed = allowed(export, mangled);

            try {
                Examination read =
                        Examination.of(file, random.nextInt(3) == 0 ? Examination.Options.NONE : said(export));
                List<Path> written = read.write(Optional.empty(), Limits.MASTODON);
                if (read.isRefused()) {
                    assertThat(written).isEmpty();
                    assertThat(read.problems().first().toString()).contains("line");
                } else {
                    assertThat(read.kind()).as(mangled.how()).isEqualTo(export.kind());
                    assertThat(allowed)
                            .as(mangled.how())
                            .contains(entries(read.kind(), written.isEmpty() ? file : written.get(0), export));
                    repaired[0]++;
                }
            } catch (UnreadableExport refused) {
                assertThat(refused.getMessage()).as(mangled.how()).matches(REASON);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            clear();
        });
        assertThat(repaired[0]).isGreaterThan(Long.getLong("fediferry.seed") == null ? CASES / 3 : -1);
    }

    /** The entries of the rows that are complete; a row that breaks off may count where nothing of it is missing. */
    private static List<Map<String, Map<String, String>>> allowed(MadeUpExport export, Mangling.Mangled mangled) {
        int rows = mangled.rows() + (mangled.breaksOff() ? 1 : 0);
        return List.of(entries(
                new MadeUpExport(export.kind(), export.header(), export.rows().subList(0, rows))));
    }

    private static Examination.Options said(MadeUpExport export) {
        return new Examination.Options(Optional.of(export.kind()), Optional.empty(), false);
    }

    private static Map<String, Map<String, String>> entries(MadeUpExport export) {
        Map<String, Map<String, String>> entries = new HashMap<>();
        List<Column> columns = export.kind().columns();
        for (List<Cell> row : export.rows()) {
            List<String> key = new ArrayList<>();
            Map<String, String> settings = new HashMap<>();
            for (int at = 0; at < row.size(); at++) {
                String canonical =
                        String.valueOf(columns.get(at).canonical(row.get(at).text()));
                if (columns.get(at).isOption()) {
                    settings.put(columns.get(at).name(), canonical);
                } else {
                    key.add(canonical);
                }
            }
            entries.putIfAbsent(String.join("\0", key), settings);
        }
        return entries;
    }

    private static Map<String, Map<String, String>> entries(ExportKind kind, Path file, MadeUpExport export)
            throws IOException, UnreadableExport {
        Map<String, Map<String, String>> entries = new HashMap<>();
        try (EntryReader reader = EntryReader.open(kind, file)) {
            for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
                Map<String, String> settings = new HashMap<>();
                for (int at = 0; at < reader.settings().size(); at++) {
                    if (export.header().contains(reader.settings().get(at))) {
                        settings.put(reader.settings().get(at), entry.settings().get(at));
                    }
                }
                assertThat(entries.put(entry.key(), settings)).as("twice").isNull();
            }
        }
        return entries;
    }
}
