package org.fediferry.archive;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A page of posts, or the first page.
 *
 * @param title what stands above the posts
 * @param threads the newest first
 * @param newer the page with newer posts; without a file where there is none
 * @param months every month that has posts, the newest first
 * @param month {@code 2023-04}; empty on the first page
 * @param start whether it is the first page, which shows the whole profile
 */
public record PageView(
        ProfileView profile,
        String title,
        String month,
        List<List<PostView>> threads,
        List<Link> echoes,
        Link newer,
        Link older,
        List<Link> parts,
        List<Year> months,
        boolean start) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /**
     * Nothing is fetched, run or sent but what stands in the folder itself. Browsers differ in whether "self" means
     * anything for a page from the disk; "file:" says the same to those for which it does not.
     */
    static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' file:;"
            + " media-src 'self' file:; script-src 'self' file:; style-src 'self' file:";

    /** Another page. */
    public record Link(String file, String text) {

        static final Link NONE = new Link("", "");

        public boolean isThere() {
            return !file.isEmpty();
        }
    }

    /** A year of the index of months. */
    public record Year(int year, int posts, List<Month> months) {}

    /**
     * A month of the index.
     *
     * @param share its posts against those of the month with the most, in hundredths
     */
    public record Month(String file, String name, String title, int posts, int share) {}

    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    static String brief(YearMonth month) {
        return SHORT.format(month);
    }

    /** The year of the page is shown open; on the first page that is the newest. */
    public boolean isOpen(Year year) {
        return start ? year.equals(months.get(0)) : month.startsWith(year.year() + "-");
    }

    public String policy() {
        return POLICY;
    }
}
