package org.fediferry.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fediferry.archive.Spool.Slip;

/** Which post stands on which page: a page for each month, or several where somebody posted much. */
final class Layout {

    private static final int MOST_ON_A_PAGE = 200;

    private final List<Slip> sorted;
    private final List<Page> pages = new ArrayList<>();
    private final Map<YearMonth, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    private final Page[] pageOf;

    /**
     * A page, with the newest thread first.
     *
     * @param part from 1 on
     * @param echoes posts of this month that stand on another page, with the thread that they belong to
     */
    record Page(YearMonth month, int part, List<List<Integer>> threads, List<Integer> echoes) {

        String file() {
            return month + (part == 1 ? "" : "-" + part) + ".html";
        }
    }

    Layout(List<Slip> sorted) {
        this.sorted = sorted;
        this.pageOf = new Page[sorted.size()];
        Map<YearMonth, List<List<Integer>>> byMonth = new TreeMap<>(Comparator.reverseOrder());
        for (List<Integer> thread : Threads.of(sorted)) {
            byMonth.computeIfAbsent(month(thread.get(0)), month -> new ArrayList<>())
                    .add(thread);
        }
        for (int number = 0; number < sorted.size(); number++) {
            counts.merge(month(number), 1, Integer::sum);
            byMonth.computeIfAbsent(month(number), month -> new ArrayList<>());
        }
        byMonth.forEach(this::split);
        echo();
    }

    private void split(YearMonth month, List<List<Integer>> threads) {
        threads.sort(Comparator.comparingInt(thread -> -thread.get(0)));
        List<List<Integer>> some = new ArrayList<>();
        int posts = 0;
        int part = 1;
        for (List<Integer> thread : threads) {
            if (posts + thread.size() > MOST_ON_A_PAGE && !some.isEmpty()) {
                put(new Page(month, part++, some, new ArrayList<>()));
                some = new ArrayList<>();
                posts = 0;
            }
            some.add(thread);
            posts += thread.size();
        }
        put(new Page(month, part, some, new ArrayList<>()));
    }

    private void put(Page page) {
        pages.add(page);
        page.threads().forEach(thread -> thread.forEach(number -> pageOf[number] = page));
    }

    private void echo() {
        Map<YearMonth, Page> first = new TreeMap<>();
        pages.forEach(page -> first.putIfAbsent(page.month(), page));
        for (int number = sorted.size() - 1; number >= 0; number--) {
            YearMonth month = month(number);
            if (!pageOf[number].month().equals(month)) {
                first.get(month).echoes().add(number);
            }
        }
    }

    private YearMonth month(int number) {
        return YearMonth.from(Instant.ofEpochSecond(sorted.get(number).time()).atOffset(ZoneOffset.UTC));
    }

    /** The newest first. */
    List<Page> pages() {
        return Collections.unmodifiableList(pages);
    }

    /** How much was posted in each month, the newest first. */
    Map<YearMonth, Integer> counts() {
        return counts;
    }

    Slip slip(int number) {
        return sorted.get(number);
    }

    int size() {
        return sorted.size();
    }

    /** Where a post is, below the pages. */
    String place(int number) {
        return pageOf[number].file() + "#" + anchor(number);
    }

    static String anchor(int number) {
        return "p" + (number + 1);
    }
}
