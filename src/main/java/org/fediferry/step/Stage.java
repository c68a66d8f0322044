package org.fediferry.step;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All that a step may touch. One stage serves one step of one account. */
public interface Stage {

    /** The page of the account that the step acts for. */
    Page page() throws StepFailed;

    /** What anybody can read. */
    Fediverse fediverse();

    /** How much time the step has. */
    Duration limit();

    /** The text with nothing left to look up. */
    Value resolve(Text text) throws StepFailed;

    /** How to find an element on the version of the server that the account is on. */
    Locator locate(ElementRef element) throws StepFailed;

    /** Where a page is, and the element by which it is recognised. */
    Place place(PageRef page, Map<Name, Text> with) throws StepFailed;

    /** A file that the run has collected or that the person gave as an input. */
    Path file(Text file) throws StepFailed;

    /** What a collected list holds, the first column of each row; empty where it was not collected. */
    List<String> entries(Text list) throws StepFailed;

    /** Whether lists of a role's account were collected, and whether each is whole; says how many and where. */
    Finding exportsOf(Name role) throws StepFailed;

    /** Holds a collected list against what the account has now, and keeps the missing rows with the account's exports. */
    Compared compare(Text had, Text has, @Nullable Text refused) throws StepFailed;

    /** Asks the servers of a collected list of handles whether they are there, and keeps what they answer. */
    Finding askServers(Name name, Text handles, Duration limit) throws StepFailed;

    /** Makes a value known to the later steps of the flow that must be kept nowhere; it counts as a secret. */
    void confide(Name name, String value);

    /** The address of the account's server. */
    URI server() throws StepFailed;

    /** When the step was begun for the first time, be it in an earlier part of the run. */
    Instant firstBegun();

    /** What time it is. */
    Instant now();

    /** Makes a value known to the later steps of the flow. */
    void remember(Name name, String value);

    /** Keeps a downloaded file as an export and checks it against the number that the page showed. */
    Finding keepExport(String kind, SavedFile download, OptionalLong shown) throws StepFailed;

    /** Keeps a list of addresses, one per row, as a CSV file with the exports of the account. */
    Path keepList(Name name, List<String> entries) throws StepFailed;

    /**
     * Keeps a list that was read from pages as an export, and checks it.
     *
     * @param handles whether the rows are handles
     * @param shown the number that the page showed
     */
    Finding keepRead(Name kind, boolean handles, List<String> rows, OptionalLong shown) throws StepFailed;

    /** Keeps forms that were read from pages as an export. */
    Finding keepForms(Name kind, List<Form> forms) throws StepFailed;

    /** The forms of a collected file; empty where it was not collected. */
    List<Form> forms(Text file) throws StepFailed;

    /** How far this step has come in reading page after page, also in an earlier part of the run. */
    Reading reading();

    /** Notes how far this step has come; a run that goes on begins there. */
    void noteReading(Reading reading) throws StepFailed;

    /** Keeps a table that was read from a page as a CSV file with the evidence. */
    Path keepTable(Name name, List<List<String>> rows) throws StepFailed;

    /** Takes the picture of this step now, with the element outlined; without it one is taken when the step has ended. */
    void illustrate(Locator element) throws StepFailed;

    /** Keeps one more picture with the evidence of this step. */
    void keepPicture(Name name, byte[] png) throws StepFailed;

    /** Writes one line of the balance: what was moved and what stayed behind. */
    void tally(Tally tally);

    /** Tells the person something. */
    void say(String text);

    /** Ends the innermost flow or row that the step belongs to: the rest of it has nothing to do. */
    void endFlow(String reason);

    /** Asks again and again until the answer holds or the wait is over, and gives the last answer. */
    Finding patiently(Question question, Wait wait) throws StepFailed;

    /** Asks the person and waits for the answer; fails where nobody is there, or nobody answers in time. */
    String ask(Inquiry inquiry) throws StepFailed;

    /**
     * Asks the interface for programs of the account's own server about a row, with the account's token; where the
     * server wants to be asked later, waits.
     */
    Reply call(Name call, String row) throws StepFailed;

    /** Lets a moment pass, out of politeness. */
    void rest(Duration length) throws StepFailed;

    /** Whether the person sees the page and can use it. */
    boolean isSeen();

    /** Tells the person what to do, and answers how long they have; nothing is waited for. */
    Instant handOver(Task task) throws StepFailed;

    /**
     * Where a page is, and the element by which it is recognised.
     *
     * @param tells elements that say that it is another page
     */
    record Place(URI address, Locator mark, List<Tell> tells) {}

    /** An element that says what has happened when an expected page did not come. */
    record Tell(Locator element, String means, String advice) {}

    /**
     * How long to ask.
     *
     * @param every the pause between two questions
     * @param settles whether to stop as well when the answer has not changed for the settling time of the run
     */
    record Wait(Duration every, Duration limit, boolean settles) {}

    /**
     * A question to the person.
     *
     * @param choices the only answers that there are; empty where any text is one
     * @param secret whether the answer must be kept nowhere
     */
    record Inquiry(Name name, String question, List<String> choices, Duration limit, boolean secret) {}

    /**
     * Something that only the person can do.
     *
     * @param address where it is done
     * @param elsewhere whether in a browser of their own, and not in the window of this one
     */
    record Task(String what, URI address, boolean elsewhere, Duration limit) {}

    /**
     * How far a list has been read.
     *
     * @param rows all so far
     * @param next the address of the next page; null where there is none, or nothing was read
     */
    record Reading(List<String> rows, @Nullable URI next) {}

    /**
     * Two lists held against each other.
     *
     * @param had how many different entries the first one has
     * @param missing those that the second one lacks
     * @param refused how many of the missing the server has named itself
     * @param changed how many are in both with other settings
     * @param trouble why they could not be compared; empty where they could
     */
    record Compared(long had, List<String> missing, int refused, long changed, String trouble) {}

    /** What a call has come to: whether the server did it, and whether its answer is yes. */
    record Reply(boolean done, boolean yes) {}

    /** Something that can be asked repeatedly. */
    @FunctionalInterface
    interface Question {
        Finding ask() throws StepFailed;
    }
}
