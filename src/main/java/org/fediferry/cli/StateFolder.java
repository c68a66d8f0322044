package org.fediferry.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.OwnerOnly;
import org.fediferry.fediverse.Handle;

/**
 * What Fediferry remembers from one run to the next. Nobody but its owner may read it.
 *
 * <pre>
 * ~/.local/state/fediferry/
 *   codes/ada@harbour.example-59673600       a half minute whose one-time code was typed; the code itself is nowhere
 *   sessions/ada@harbour.example.session     a kept session, encrypted
 *   sessions/ada@harbour.example.key         its key, only where there is no keyring
 * </pre>
 */
record StateFolder(Path path) {

    /** The name of an account in names of files. */
    static String nameOf(Handle account) {
        return URLEncoder.encode(account.acct(), StandardCharsets.UTF_8).replace("%40", "@");
    }

    /** Writes a file complete or not at all. */
    void write(String folder, String name, byte[] content) throws IOException {
        Path target = folder(folder).resolve(name);
        Path aside = target.resolveSibling(name + ".part");
        Files.deleteIfExists(aside);
        create(aside, content);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    boolean has(String folder, String name) {
        return Files.exists(path.resolve(folder).resolve(name));
    }

    Optional<byte[]> read(String folder, String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path.resolve(folder).resolve(name)));
        } catch (NoSuchFileException nothingKept) {
            return Optional.empty();
        }
    }

    /** Creates an empty file; false where there is one already, which another process may have created just now. */
    boolean claim(String folder, String name) throws IOException {
        try {
            create(folder(folder).resolve(name), new byte[0]);
            return true;
        } catch (FileAlreadyExistsException claimedAlready) {
            return false;
        }
    }

    List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path.resolve(folder))) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (NoSuchFileException | NotDirectoryException nothingKept) {
            return names;
        }
        return names;
    }

    boolean delete(String folder, String name) throws IOException {
        return Files.deleteIfExists(path.resolve(folder).resolve(name));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name), OwnerOnly.folder());
    }

    private static void create(Path file, byte[] content) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                OwnerOnly.file())) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
