package org.fediferry.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run does, line by line, on the disk before anything goes on.
 *
 * <pre>
 * {"n":1,"at":"2026-11-20T10:30:00.120Z","event":"run-started","scenario":"mastodon-to-mastodon","prev":"000…"}
 * {"n":2,"at":"2026-11-20T10:30:01.004Z","event":"step-started","step":1,"prev":"5f1c…"}
 * </pre>
 *
 * <p>{@code prev} is the SHA-256 of the line before without its line feed, 64 zeros in the first. The chain shows what
 * was changed, removed or moved by accident or in haste; it cannot show that the last lines are missing, nor stop
 * somebody who computes it anew.
 *
 * <p>A run that goes on writes behind what is there. A last line that was cut off is taken out first and told by an
 * {@link Event#MENDED} line: it was not on the disk when the run broke, so nothing had been done because of it.
 *
 * <p>One process at a time writes a journal: the file is locked. Not safe for several threads.
 */
public final class Journal implements AutoCloseable {

    /** The name of the file in the run folder. */
    public static final String NAME = "journal.jsonl";

    // The lock lies behind the end of any file: where locks bind everybody (Windows), the journal can still be read.
    private static final long LOCK_AT = Long.MAX_VALUE - 1;

    private final Path file;
    private final Clock clock;
    private final FileChannel channel;
    private long count;
    private String last = JournalFile.FIRST;

    private Journal(Path file, Clock clock, FileChannel channel) {
        this.file = file;
        this.clock = clock;
        this.channel = channel;
    }

    /** Opens a journal to write behind what it holds; creates it where there is none. */
    @SuppressWarnings("resource")
    public static Journal open(Path file, Clock clock) throws EvidenceLost {
        try {
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
            try {
                lock(file, channel);
                Journal journal = new Journal(file, clock, channel);
                journal.goBehindTheLastLine();
                return journal;
            } catch (IOException | EvidenceLost | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    /** Adds a line. When this returns the disk has it. */
    public void add(Event event, Map<String, ?> fields) throws EvidenceLost {
        JournalLine line = new JournalLine(count + 1, clock.instant(), event, RecordJson.MAPPER.nullNode());
        byte[] bytes = JournalFile.line(line, fields, last);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + 1);
        buffer.put(bytes).put((byte) '\n').flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            // The content and the new length; the other properties of the file can wait.
            channel.force(false);
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
        count++;
        last = Checksum.of(bytes);
    }

    /** The complete lines of a journal that can be understood, in the order of the file. */
    public static List<JournalLine> read(Path file) throws UnreadableRun {
        List<JournalLine> lines = new ArrayList<>();
        for (byte[] line : JournalFile.split(content(file)).complete()) {
            JournalFile.understand(line).ifPresent(lines::add);
        }
        return lines;
    }

    /** What is not right with a journal and the files it names; empty where all is as it was written. */
    public static List<JournalProblem> verify(Path file) throws UnreadableRun {
        List<JournalProblem> problems = new ArrayList<>(JournalCheck.problems(content(file)));
        problems.addAll(KeptFiles.problems(file.toAbsolutePath().resolveSibling(""), read(file)));
        return problems;
    }

    /** Whether a run is writing this journal at this moment. */
    public static boolean isInUse(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            lock(file, channel);
            return false;
        } catch (EvidenceLost inUse) {
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    @Override
    public void close() throws EvidenceLost {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EvidenceLost(file, e);
        }
    }

    private void goBehindTheLastLine() throws IOException, EvidenceLost {
        JournalFile.Lines lines = JournalFile.split(Files.readAllBytes(file));
        count = lastNumber(lines.complete());
        if (!lines.complete().isEmpty()) {
            last = Checksum.of(lines.complete().get(lines.complete().size() - 1));
        }
        channel.truncate(lines.length()).position(lines.length());
        if (!lines.torn().isEmpty()) {
            add(Event.MENDED, Map.of("cut-off", lines.torn()));
        }
    }

    /** Damaged lines at the end count from the last one that has a number. */
    private static long lastNumber(List<byte[]> lines) {
        int damaged = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<ObjectNode> line = JournalFile.parse(lines.get(i));
            if (line.isPresent()) {
                return line.get().path("n").asLong() + damaged;
            }
            damaged++;
        }
        return damaged;
    }

    private static void lock(Path file, FileChannel channel) throws IOException, EvidenceLost {
        String inUse = "another Fediferry is writing it; let that run end first";
        try {
            if (channel.tryLock(LOCK_AT, 1, false) == null) {
                throw new EvidenceLost(file, inUse);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            throw new EvidenceLost(file, inUse);
        }
    }

    private static byte[] content(Path file) throws UnreadableRun {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableRun(file, "there is no journal that can be read", e);
        }
    }
}
