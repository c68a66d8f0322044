package org.fediferry.archive;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fediferry.archive.PageView.Month;
import org.fediferry.archive.PageView.Year;

/** The index of months. */
final class Months {

    private Months() {}

    static List<Year> of(Layout layout) {
        int most = layout.counts().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        List<Year> years = new ArrayList<>();
        List<Month> months = new ArrayList<>();
        int posts = 0;
        YearMonth last = null;
        for (Map.Entry<YearMonth, Integer> each : layout.counts().entrySet()) {
            if (last != null && last.getYear() != each.getKey().getYear()) {
                years.add(new Year(last.getYear(), posts, List.copyOf(months)));
                months.clear();
                posts = 0;
            }
            last = each.getKey();
            posts += each.getValue();
            months.add(new Month(
                    last + ".html",
                    PageView.brief(last),
                    PageView.words(last),
                    each.getValue(),
                    Math.max(4, each.getValue() * 100 / most)));
        }
        if (last != null) {
            years.add(new Year(last.getYear(), posts, List.copyOf(months)));
        }
        return years;
    }
}
