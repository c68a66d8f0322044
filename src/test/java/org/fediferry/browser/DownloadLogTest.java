package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.fediferry.browser.DownloadLog.State;
import org.fediferry.browser.DownloadLog.Transfer;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class DownloadLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static void begin(DownloadLog log, String id, String frame, String name) {
        ObjectNode about = JSON.createObjectNode();
        about.put("guid", id).put("frameId", frame).put("suggestedFilename", name);
        log.report("Browser.downloadWillBegin", about);
    }

    private static void progress(DownloadLog log, String id, long received, String state) {
        ObjectNode about = JSON.createObjectNode();
        about.put("guid", id)
                .put("receivedBytes", received)
                .put("totalBytes", 10)
                .put("state", state);
        log.report("Browser.downloadProgress", about);
    }

    public void understandsReportsInAnyOrder() {
        DownloadLog log = new DownloadLog();
        progress(log, "a", 10, "completed");
        progress(log, "a", 4, "inProgress");
        assertThat(log.begunSince(Set.of(), Set.of())).isEmpty();
        begin(log, "a", "ours", "lists.csv");
        assertThat(log.begunSince(Set.of(), Set.of("theirs")))
                .contains(new Transfer("a", "ours", "lists.csv", 10, 10, State.COMPLETE, ""));
    }

    public void leavesOutWhatBeganBeforeOrElsewhere() {
        DownloadLog log = new DownloadLog();
        begin(log, "old", "ours", "a.csv");
        Set<String> before = log.known();
        begin(log, "foreign", "theirs", "b.csv");
        assertThat(log.begunSince(before, Set.of("theirs"))).isEmpty();
        begin(log, "new", "a frame within", "c.csv");
        assertThat(log.begunSince(before, Set.of("theirs"))).map(Transfer::id).contains("new");
    }

    public void remembersHowFarABrokenDownloadCame() {
        DownloadLog log = new DownloadLog();
        begin(log, "a", "ours", "a.csv");
        progress(log, "a", 4, "inProgress");
        progress(log, "a", 0, "canceled");
        assertThat(log.find("a")).contains(new Transfer("a", "ours", "a.csv", 4, 10, State.BROKEN_OFF, ""));
    }
}
