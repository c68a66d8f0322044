package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The launcher on a machine where nothing is real but the shell. */
@Test(groups = "unit")
public class LauncherTest {

    private static final String MAVEN = "mvn -B -q -Dquick package";

    private Path root;
    private FakeMachine machine;

    @BeforeMethod(alwaysRun = true)
    public void setUpMachine() throws IOException {
        root = Files.createTempDirectory("launcher");
        machine = new FakeMachine(root);
    }

    @AfterMethod(alwaysRun = true)
    public void removeMachine() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    public void buildsThenArchivesThenStarts() throws Exception {
        machine.hasMaven();
        FakeMachine.Result result = machine.call("validate", "two words");
        assertThat(result.calls())
                .containsExactly(
                        MAVEN, "java train", "java archive", "java check", "java with archive: validate two words");
        assertThat(result.err())
                .isEqualTo(
                        "fediferry: building itself (first start, or changed sources); this takes up to a few minutes\n");
        assertThat(result.exitCode()).isZero();
    }

    public void speaksUtf8BeforeAnythingIsBuiltWhereNoLocaleIsSet() throws Exception {
        machine.has("mvn", "echo \"in ${LC_ALL:-$LC_CTYPE}\" >>\"$CALLS\"; exit 1");
        machine.set("LANG", "");
        assertThat(machine.call("--help").calls()).endsWith("in C.UTF-8");
        machine.set("LC_ALL", "C");
        assertThat(machine.call("--help").calls()).endsWith("in C.UTF-8");
        machine.set("LC_ALL", "de_DE.UTF-8");
        assertThat(machine.call("--help").calls()).endsWith("in de_DE.UTF-8");
    }

    public void onlyStartsWhereNothingChanged() throws Exception {
        machine.hasMaven();
        machine.call("--help");
        FakeMachine.Result second = machine.call("--help");
        assertThat(second.calls()).containsExactly("java with archive: --help");
        assertThat(second.err()).isEmpty();
    }

    public void passesTheExitCodeOn() throws Exception {
        machine.isBuilt();
        assertThat(machine.call("run", "--help", "exit=4").exitCode()).isEqualTo(4);
    }

    public void buildsAgainWhenASourceIsNewer() throws Exception {
        machine.isBuilt();
        machine.hasMaven();
        assertThat(machine.call("--help").calls()).doesNotContain(MAVEN);
        machine.editSource();
        assertThat(machine.call("--help").calls()).contains(MAVEN);
        assertThat(machine.call("--help").calls()).doesNotContain(MAVEN);
    }

    public void showsWhatMavenSaysOnlyWhenItFails() throws Exception {
        machine.has("mvn", "mkdir -p target/lib; : >target/fediferry.jar; echo it does not compile; exit 1");
        FakeMachine.Result result = machine.call("--help");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).endsWith("""
                        it does not compile
                        fediferry: the build failed; what Maven says stands above
                          to see it again: mvn -DskipTests package
                        """);
        assertThat(machine.call("--help").calls())
                .as("what a failed build left is not started")
                .containsExactly(MAVEN);
    }

    public void archivesAgainForAnotherJdk() throws Exception {
        machine.isBuilt();
        assertThat(machine.call("--help").calls()).contains("java archive");
        machine.javaOf("17.0.16");
        assertThat(machine.call("--help").calls()).contains("java archive");
        assertThat(machine.call("--help").calls()).containsExactly("java with archive: --help");
    }

    public void startsWithoutAnArchiveWhereJavaDoesNotUseIt() throws Exception {
        machine.isBuilt();
        machine.has("grep", "exit 1");
        assertThat(machine.call("--help").calls()).contains("java archive", "java: --help");
        assertThat(machine.call("--help").calls()).as("it is not tried again").containsExactly("java: --help");
    }

    public void wantsJava17() throws Exception {
        machine.javaOf("11.0.22");
        FakeMachine.Result result = machine.call("--help");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("fediferry: needs Java 17 or newer; found Java 11.0.22 in ")
                .endsWith("\n  on Debian, as root: apt-get install default-jdk-headless maven\n");
        machine.withoutJava();
        assertThat(machine.call("--help").err()).contains("found none, neither by JAVA_HOME nor on the PATH");
    }

    public void wantsACompilerAndMavenOnlyToBuild() throws Exception {
        FakeMachine.Result withoutMaven = machine.call("--help");
        assertThat(withoutMaven.exitCode()).isEqualTo(3);
        assertThat(withoutMaven.err()).startsWith("fediferry: needs Maven to build itself\n");
        machine.hasMaven();
        machine.withoutCompiler();
        assertThat(machine.call("--help").err()).startsWith("fediferry: needs a JDK to build itself");
        machine.isBuilt();
        assertThat(machine.call("--help").exitCode()).isZero();
    }

    public void worksThroughASymbolicLink() throws Exception {
        machine.isBuilt();
        Path link = Files.createSymbolicLink(root.resolve("link"), root.relativize(machine.launcher()));
        assertThat(machine.callAs(link, "--help").calls()).endsWith("java with archive: --help");
    }

    public void installsABrowserBeforeTheDemo() throws Exception {
        machine.isBuilt();
        machine.userIs(0);
        machine.has(
                "apt-get",
                "case $* in *install*) cat \"$0\" >\"${0%/*}/chromium\"; touch -r \"$0\" \"${0%/*}/chromium\";"
                        + " exec chmod +x \"${0%/*}/chromium\" ;; esac");
        Files.createSymbolicLink(root.resolve("bin").resolve("chmod"), Path.of("/bin/chmod"));
        machine.call("--help");
        FakeMachine.Result result = machine.call("demo");
        assertThat(result.err())
                .isEqualTo("fediferry: found no Chrome or Chromium;"
                        + " installing chromium and chromium-driver from Debian (about 440 MB)\n");
        assertThat(result.calls())
                .containsExactly(
                        "apt-get -q update",
                        "apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install chromium chromium-driver",
                        "java with archive: demo");
        assertThat(machine.call("demo").calls()).containsExactly("java with archive: demo");
    }

    public void installsNoBrowserForOtherCommands() throws Exception {
        machine.isBuilt();
        machine.userIs(0);
        machine.has("apt-get", "exit 1");
        assertThat(machine.call("validate").exitCode()).isZero();
        assertThat(machine.call("demo", "--help").exitCode()).isZero();
    }

    public void tellsWhyNoBrowserCouldBeInstalled() throws Exception {
        machine.isBuilt();
        machine.userIs(0);
        machine.has("apt-get", "echo 'E: Unable to locate package chromium'; exit 100");
        FakeMachine.Result result = machine.call("install-browser");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains("E: Unable to locate package chromium\nfediferry: chromium could not be installed;");
        assertThat(result.calls()).noneMatch(call -> call.startsWith("java"));
    }

    public void installsThroughSudoForEverybodyElse() throws Exception {
        machine.userIs(1000);
        machine.has("apt-get", "exit 100");
        assertThat(machine.call("install-browser").err()).contains("on Debian, as root: apt-get install chromium");
        machine.has("sudo", "exec \"$@\"");
        assertThat(machine.call("install-browser").calls()).anyMatch(call -> call.startsWith("sudo sh -c"));
    }

    public void saysHowToGetABrowserWhereThereIsNoApt() throws Exception {
        FakeMachine.Result result = machine.call("install-browser");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).startsWith("fediferry: found no Chrome or Chromium, and no apt-get to install one\n");
    }

    public void installsNothingWhereABrowserIs() throws Exception {
        machine.has("google-chrome", "");
        FakeMachine.Result result = machine.call("install-browser");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).startsWith("fediferry: uses ").endsWith("/google-chrome\n");
        assertThat(result.calls()).isEmpty();
    }
}
