package org.fediferry.step;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One account's browser page in our words.
 *
 * <p>Every method waits by itself for what it needs, at most {@code limit}, and fails with what it saw. An action needs
 * exactly one visible, enabled, uncovered element; two matches are a failure that names both.
 */
public interface Page {

    /** How much of the page a picture shows. */
    enum Frame {
        VIEW,
        WHOLE
    }

    /** Goes to an address and waits for the new document to be complete. A redirect is followed; see {@link #address}. */
    void open(URI address, Duration limit) throws StepFailed;

    /** Loads the current address again. */
    void reload(Duration limit) throws StepFailed;

    /**
     * Clicks, once and never again. Where the click brings a page, waits for the new document; a server error (5xx)
     * or a 429 on it fails with the matching cause.
     */
    void click(Locator element, Duration limit) throws StepFailed;

    /**
     * Replaces what a field holds by typing. A secret is typed only into a password or one-time-code field of a page
     * that comes from the account's own server.
     */
    void fill(Locator field, Value text, Duration limit) throws StepFailed;

    /** Selects the option of a list by its value, not by its label. */
    void choose(Locator list, String value, Duration limit) throws StepFailed;

    /** Ticks or clears a check box, or picks a radio button; does nothing where it is so already. */
    void tick(Locator box, boolean ticked, Duration limit) throws StepFailed;

    /** Puts a file into a file field. */
    void upload(Locator field, Path file, Duration limit) throws StepFailed;

    /** Clicks a link that leads to a file and waits until the file is complete. */
    SavedFile download(Locator link, Duration limit) throws StepFailed;

    /** Looks for a visible element once, without waiting. */
    Finding look(Locator element) throws StepFailed;

    /**
     * Waits until one of the elements is visible, and says which: its place in the list.
     *
     * @return the finding of the first that came; one that does not hold when none came in time
     */
    First awaitFirst(List<Locator> elements, Duration limit) throws StepFailed;

    /** Waits until no such element is visible. */
    Finding awaitGone(Locator element, Duration limit) throws StepFailed;

    /** The document as it stands, in HTML, with everything that scripts made of it and with what the fields hold, but for secrets. */
    String html() throws StepFailed;

    /**
     * The document as it stands, as one HTML text that looks the same wherever it is shown: with its styles, fonts, images
     * and what its fields hold, and without scripts; secrets are dots. The page itself is not changed by it. The first
     * visible element of each locator carries {@code data-fediferry-mark}, with its places in the list from 1.
     */
    String snapshot(List<Locator> marked) throws StepFailed;

    /** A screenshot in PNG, with the elements that are there outlined; missing ones are left out. Secrets are covered. */
    byte[] picture(Frame frame, List<Locator> outlined) throws StepFailed;

    /**
     * Where things stand in the view, and what texts and fields say but for secrets, in the words of {@code
     * evidence.PlacesRecord} (JSON): right after a picture of the view, it fits that.
     */
    String places(List<Locator> outlined) throws StepFailed;

    /** A screenshot of one element in PNG. */
    byte[] picture(Locator element, List<Locator> outlined, Duration limit) throws StepFailed;

    /**
     * Brings the window forward and lays a text over the page, and over each that comes, until {@link #noBanner}. It
     * takes no clicks and is on no picture. The elements are outlined.
     */
    void banner(String text, List<Locator> outlined) throws StepFailed;

    /** Takes the text away. */
    void noBanner() throws StepFailed;

    /**
     * Fetches another page of the account's own server as the signed-in page could, without showing it: nothing is sent
     * but the question. Fails where the server answers with anything but that page.
     */
    Fetched fetch(URI address, Duration limit) throws StepFailed;

    /** The address of the document that is there. */
    URI address() throws StepFailed;

    /** Where the time of this page went so far. */
    Spent spent();

    /** A page as the server has sent it, before any script of it. */
    record Fetched(URI address, String html) {}

    /**
     * Which of several elements came first.
     *
     * @param index its place in the list, -1 when none came
     */
    record First(int index, Finding finding) {

        /** The failure of a step that cannot do without the element. */
        public StepFailed missing() {
            return new StepFailed(
                    finding.expected(),
                    finding.found(),
                    "look at the picture; if the server has changed this page, the server type needs a new element");
        }
    }
}
