package org.fediferry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checkout with the launcher, and a PATH that holds nothing but made-up programs which write down how they are called. */
final class FakeMachine {

    private static final List<String> TOOLS =
            List.of("sh", "find", "readlink", "mkdir", "rm", "mv", "touch", "sed", "grep", "cat");

    private final Path root;
    private final Path checkout;
    private final Path path;
    private final Path jdk;
    private final Map<String, String> environment = new LinkedHashMap<>();

    FakeMachine(Path root) {
        this.root = root;
        this.checkout = root.resolve("with ümlaut");
        this.path = root.resolve("bin");
        this.jdk = root.resolve("jdk");
        try {
            Files.createDirectories(checkout.resolve("src").resolve("main"));
            Files.createDirectories(jdk.resolve("bin"));
            Files.createDirectories(path);
            Files.copy(Path.of("fediferry"), launcher());
            executable(launcher());
            Files.writeString(checkout.resolve("pom.xml"), "<project/>");
            for (String tool : TOOLS) {
                Files.createSymbolicLink(path.resolve(tool), onRealPath(tool));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", path.toString());
        environment.put("LANG", "C.UTF-8");
        environment.put("CALLS", root.resolve("calls").toString());
        javaOf("17.0.15");
    }

    /** What one call of the launcher did. */
    record Result(int exitCode, String out, String err, List<String> calls) {}

    Path launcher() {
        return checkout.resolve("fediferry");
    }

    Path target() {
        return checkout.resolve("target");
    }

    Path source() {
        return checkout.resolve("src").resolve("main").resolve("Main.java");
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    /** A JDK that JAVA_HOME names. It archives what it is told to, and claims to use it. */
    void javaOf(String version) {
        program(jdk.resolve("bin").resolve("javac"), "");
        program(jdk.resolve("bin").resolve("java"), """
                for each; do
                    case $each in
                        -XX:DumpLoadedClassList=*) call='java train' ;;
                        -Xshare:dump) call='java archive' ;;
                        -Xlog:class+load) call='java check' ;;
                        -XX:SharedArchiveFile=*) archive=${each#*=} ;;
                    esac
                done
                case ${call:=java} in
                    'java archive') : >"$archive" ;;
                    'java check') echo 'org.fediferry.cli.Main source: shared objects file' ;;
                    java)
                        case $each in exit=*) status=${each#*=} ;; esac
                        while [ "$1" != -jar ]; do shift; done
                        shift 2
                        call="java${archive:+ with archive}: $*"
                        ;;
                esac
                echo "$call" >>"$CALLS"
                exit "${status:-0}"
                """);
        write(jdk.resolve("release"), "JAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version + "\"\n");
        environment.put("JAVA_HOME", jdk.toString());
    }

    void withoutJava() {
        environment.remove("JAVA_HOME");
    }

    void withoutCompiler() throws IOException {
        Files.delete(jdk.resolve("bin").resolve("javac"));
    }

    /** A program on the PATH; its call is written down before the script runs. */
    void has(String name, String script) {
        program(path.resolve(name), "echo \"" + name + " $*\" >>\"$CALLS\"\n" + script);
    }

    /** A Maven that leaves a jar behind. */
    void hasMaven() {
        has("mvn", "mkdir -p target/lib && : >target/fediferry.jar");
    }

    /** Someone with this number who calls. */
    void userIs(int number) {
        program(path.resolve("id"), "echo " + number);
    }

    /** As if it had been built a while ago. */
    void isBuilt() throws IOException {
        Files.createDirectories(target().resolve("lib"));
        Files.createFile(target().resolve("fediferry.jar"));
        Instant before = Instant.now().minus(Duration.ofHours(1));
        for (Path old : List.of(
                checkout.resolve("pom.xml"), checkout.resolve("src").resolve("main"), target().resolve("lib"))) {
            Files.setLastModifiedTime(old, FileTime.from(before));
        }
        Files.setLastModifiedTime(target().resolve("fediferry.jar"), FileTime.from(before.plusSeconds(1)));
    }

    /** Writes a source file that is newer than everything built so far. */
    void editSource() {
        write(source(), "");
    }

    Result call(String... arguments) throws IOException, InterruptedException {
        return callAs(launcher(), arguments);
    }

    Result callAs(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = root.resolve("out");
        Path err = root.resolve("err");
        Path calls = root.resolve("calls");
        Files.deleteIfExists(calls);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Result(
                exitCode,
                Files.readString(out),
                Files.readString(err),
                Files.exists(calls) ? Files.readAllLines(calls) : List.of());
    }

    private static Path onRealPath(String tool) {
        for (String directory : System.getenv("PATH").split(":", -1)) {
            Path candidate = Path.of(directory, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }

    private static void program(Path file, String script) {
        try {
            // Where a link to a real program stands, the link goes: writing through it would change the machine's own.
            Files.deleteIfExists(file);
            Files.writeString(file, "#!/bin/sh\n" + script, StandardOpenOption.CREATE_NEW);
            executable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
