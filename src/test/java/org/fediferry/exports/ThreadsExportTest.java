package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The layouts that have been seen are read, names are repaired, and a ZIP that was made to do harm does none. */
@Test(groups = "unit")
public class ThreadsExportTest {
    private static final String USUAL = "your_instagram_activity/threads/following.json";

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void makeRoom() throws IOException {
        folder = Files.createTempDirectory("fediferry-threads-export");
    }

    @AfterMethod(alwaysRun = true)
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String entry(String title, String value) {
        return "{\"title\":\"%s\",\"string_list_data\":[{\"href\":\"https://www.threads.com/%s\",\"value\":\"%s\",\"timestamp\":1}]}"
                .formatted(title, value, value);
    }

    private static String list(String... entries) {
        return "{\"text_post_app_text_post_app_following\":[" + String.join(",", entries) + "]}";
    }

    private ThreadsExport read(ZipOf zip) throws Exception {
        return ThreadsExport.read(zip.in(folder));
    }

    private UnreadableExport refusal(Path file) {
        UnreadableExport refused = catchThrowableOfType(UnreadableExport.class, () -> ThreadsExport.read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).doesNotContain("\n").hasSizeLessThan(500);
        assertThat(refused.advice()).isNotEmpty();
        return refused;
    }

    @DataProvider
    public Object[][] layouts() {
        return new Object[][] {
            {USUAL},
            {"threads/following.json"},
            {"instagram-ada-2026-11-20/your_instagram_activity/threads/following.json"},
            {"your_instagram_activity/threads/followers_and_following/following.json"},
            {"your_instagram_activity/threads/following_1.json"},
        };
    }

    @Test(groups = "unit", dataProvider = "layouts")
    public void findsTheListWhereverItStands(String name) throws Exception {
        ThreadsExport export = read(new ZipOf().with(name, list(entry("Bo", "bo.carter"))));
        assertThat(export.follows()).containsExactly(new ThreadsFollow("bo.carter", "Bo"));
        assertThat(export.follows().get(0).handle()).hasToString("bo.carter@threads.net");
    }

    public void leavesTheFollowsOfInstagramOut() throws Exception {
        ThreadsExport export = read(new ZipOf()
                .with("connections/followers_and_following/following.json", list(entry("No", "instagram_only")))
                .with(USUAL, list(entry("Bo", "bo"))));
        assertThat(export.follows()).extracting(ThreadsFollow::user).containsExactly("bo");
    }

    public void readsEveryPartOnceAndEverybodyOnce() throws Exception {
        ThreadsExport export = read(new ZipOf()
                .with("threads/following_1.json", list(entry("Bo", "bo"), entry("Cy", "cy")))
                .with("threads/following_2.json", list(entry("Bo", "Bo"), entry("Di", "di"))));
        assertThat(export.follows()).extracting(ThreadsFollow::user).containsExactly("bo", "cy", "di");
    }

    public void takesTheNameFromValueElseFromTitleElseFromTheAddress() throws Exception {
        ThreadsExport export = read(new ZipOf()
                .with(
                        USUAL,
                        list(
                                "{\"title\":\"first.title\",\"string_list_data\":[{\"value\":\"by_value\"}]}",
                                "{\"title\":\"by_title\",\"string_list_data\":[{\"href\":\"https://www.threads.com/x\"}]}",
                                "{\"title\":\"Not A Name\",\"string_list_data\":[{\"href\":\"https://www.threads.com/@by.href/?x=1\"}]}",
                                "{\"title\":\"Nobody at all\",\"string_list_data\":[]}")));
        assertThat(export.follows()).extracting(ThreadsFollow::user).containsExactly("by_value", "by_title", "by.href");
        assertThat(export.unnamed()).isOne();
    }

    public void readsABareListToo() throws Exception {
        assertThat(read(new ZipOf().with(USUAL, "[" + entry("Bo", "bo") + "]")).follows())
                .hasSize(1);
    }

    public void repairsNamesThatWereWrittenByteByByte() throws Exception {
        String broken = new String("Zoë Łoś 🌊".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        ThreadsExport export = read(new ZipOf()
                .with(USUAL, list(entry(broken, "zoe"), entry("Ça va", "cava"), entry("Łukasz é", "lukasz"))));
        assertThat(export.follows())
                .extracting(ThreadsFollow::name)
                .as("what is not mis-encoded stays as it is")
                .containsExactly("Zoë Łoś 🌊", "Ça va", "Łukasz é");
    }

    @DataProvider
    public Object[][] outward() {
        return new Object[][] {
            {"../../.ssh/authorized_keys"},
            {"threads/../../x"},
            {"/etc/passwd"},
            {"C:/Windows/x"},
            {"threads\\..\\x"},
            {"threads/..\u0007"}
        };
    }

    @Test(groups = "unit", dataProvider = "outward")
    public void refusesNamesThatLeadOutOfTheZip(String name) throws IOException {
        Path file = new ZipOf().with(USUAL, list()).with(name, "x").in(folder);
        assertThat(refusal(file)).hasMessageContaining("leads out of it");
    }

    public void refusesABombBeforeItIsUnpacked() throws IOException {
        Path file = new ZipOf().with(USUAL, zeros(100)).in(folder);
        assertThat(refusal(file)).hasMessageContaining("would grow from");
    }

    public void refusesABombInAnotherFileToo() throws IOException {
        Path file = new ZipOf()
                .with(USUAL, list())
                .with("media/big.jpg", zeros(100))
                .in(folder);
        assertThat(refusal(file)).hasMessageContaining("would grow from");
    }

    /** Its directory says 10 bytes. */
    public void stopsReadingAtItsOwnLimitWhateverTheZipSaysOfItself() throws IOException {
        Path file = new ZipOf().with(USUAL, spaces(80)).in(folder);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(bytes.length - 22 + 16);
        buffer.putInt(directory + 24, 10);
        Files.write(file, bytes);
        assertThat(refusal(file).getMessage()).containsAnyOf("more than 64 MB", "is broken");
    }

    private static InputStream zeros(int megabytes) {
        return repeated(new byte[1 << 20], megabytes);
    }

    private static InputStream spaces(int megabytes) {
        return repeated(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), megabytes);
    }

    private static InputStream repeated(byte[] block, int times) {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(block))
                .toList()));
    }

    public void refusesAListOfContentsThatIsTooLong() throws IOException {
        Path file = new ZipOf().with(USUAL, list()).in(folder);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 22 + 12, 1 << 30);
        Files.write(file, bytes);
        assertThat(refusal(file)).hasMessageContaining("no export has so many");
    }

    @DataProvider
    public Object[][] wrongLists() {
        return new Object[][] {
            {""},
            {"\u0000\u0001"},
            {"null"},
            {"17"},
            {"{}"},
            {"{\"text_post_app_text_post_app_followers\":[]}"},
            {"{\"text_post_app_text_post_app_following\":{}}"},
            {"{\"text_post_app_text_post_app_following\":[1,2]}"},
            {list(entry("Bo", "bo")) + "{}"},
            {list(entry("Bo", "bo")).substring(0, 90)},
            {"[{\"title\":\"x\""},
            {"[".repeat(100_000)},
            {"{\"text_post_app_text_post_app_following\":" + "[{\"a\":".repeat(5_000)},
            {"[{\"title\":\"" + "x".repeat(1_000_000) + "\"}]"},
            {"<html></html>"},
            {"[{\"value\":" + "9".repeat(100_000) + "}]"},
        };
    }

    @Test(groups = "unit", dataProvider = "wrongLists")
    public void refusesWhatThreadsDoesNotWrite(String json) throws IOException {
        assertThat(refusal(new ZipOf().with(USUAL, json).in(folder)))
                .hasMessageContaining("following.json")
                .hasMessageContaining("cannot be used");
    }

    public void refusesAListWithoutEnd() throws IOException {
        StringBuilder text = new StringBuilder("[");
        Random random = new Random(7);
        for (int i = 0; i <= FollowedProfiles.MOST; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"title\":\"u")
                    .append(i)
                    .append('x')
                    .append(random.nextInt(1 << 20))
                    .append("\"}");
        }
        assertThat(refusal(new ZipOf().with(USUAL, text.append(']').toString()).in(folder)))
                .hasMessageContaining("more than 100000 profiles");
    }

    public void saysWhichFormatToChoose() throws IOException {
        assertThat(refusal(new ZipOf()
                                .with("your_instagram_activity/threads/following.html", "<html></html>")
                                .in(folder))
                        .advice())
                .contains("\"JSON\"");
        assertThat(refusal(new ZipOf()
                        .with("your_instagram_activity/threads/followers.json", "{}")
                        .in(folder)))
                .hasMessageContaining("following.json");
        UnreadableExport other =
                refusal(new ZipOf().with("media/posts/1.jpg", "x").in(folder));
        assertThat(other).hasMessageContaining("nothing of Threads");
        assertThat(other.advice()).contains("\"Threads\"", "\"JSON\"");
    }

    public void refusesWhatIsNoZip() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "GIF89a");
        assertThat(refusal(file)).hasMessageContaining("is not a ZIP file");
        Files.writeString(file, "");
        assertThat(refusal(file)).hasMessageContaining("is not a ZIP file");
        assertThat(refusal(folder)).hasMessageContaining("is not a file");
        Path cut = new ZipOf().with(USUAL, list()).in(folder);
        Files.write(cut, half(cut));
        assertThat(refusal(cut)).hasMessageContaining("broke off");
    }

    private static byte[] half(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public void refusesAnEncryptedZip() throws IOException {
        Path file = new ZipOf().with(USUAL, list()).in(folder);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(bytes.length - 22 + 16);
        bytes[6] |= 1;
        bytes[directory + 8] |= 1;
        Files.write(file, bytes);
        assertThat(refusal(file)).hasMessageContaining("is encrypted");
    }

    /** Whatever single byte is changed: an answer or a refusal, never anything else. */
    public void survivesEveryChangedByte() throws IOException {
        byte[] whole = Files.readAllBytes(new ZipOf()
                .with(USUAL, list(entry("Bo", "bo"), entry("Cy", "cy")))
                .with("media/1.jpg", "x")
                .in(folder));
        Path file = folder.resolve("changed.zip");
        Random random = new Random(11);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) random.nextInt(256);
            Files.write(file, changed);
            try {
                assertThat(ThreadsExport.read(file).follows()).hasSizeLessThanOrEqualTo(2);
            } catch (UnreadableExport refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        }
    }
}
