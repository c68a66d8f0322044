package org.fediferry.practice.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.practice.social.Filter;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** Filters: their list and the form of each (app/controllers/filters_controller.rb and app/views/filters, 4.0 to 4.5, A). */
public final class FilterPages implements Area {

    /** The choices of an expiry in seconds (app/models/custom_filter.rb, A). */
    public static final List<Long> EXPIRIES = List.of(1_800L, 3_600L, 21_600L, 43_200L, 86_400L, 604_800L);

    public static final List<String> CONTEXTS = List.of("home", "notifications", "public", "thread", "account");

    private static final Pattern ROW = Pattern.compile("custom_filter\\[keywords_attributes]\\[(\\d+)]\\[keyword]");

    @Override
    public void addTo(Routes routes) {
        routes.get("/filters", Access.FUNCTIONAL, FilterPages::list);
        routes.get("/filters/new", Access.FUNCTIONAL, FilterPages::start);
        routes.get("/filters/:id/edit", Access.FUNCTIONAL, FilterPages::edit);
        routes.post("/filters", Access.FUNCTIONAL, FilterPages::create);
        routes.delete("/filters/:id", Access.FUNCTIONAL, visit -> visit.redirect("/filters"));
    }

    private static void list(Visit visit) {
        List<Filter> filters = visit.user().holdings().filters().stream()
                .sorted(Comparator.comparing(Filter::title))
                .toList();
        visit.render("filters", "menu.filters", Map.of("filters", filters));
    }

    /** A new filter has one empty keyword, of a whole word. */
    private static void start(Visit visit) {
        render(visit, new Filter("", List.of(), "warn", List.of(new Filter.Keyword("", true)), null), false);
    }

    private static void edit(Visit visit) {
        Optional<Filter> filter = visit.user().holdings().filters().stream()
                .filter(one -> one.id().equals(visit.part("id")))
                .findFirst();
        if (filter.isPresent()) {
            render(visit, filter.get(), false);
        } else {
            visit.error(404);
        }
    }

    private static void render(Visit visit, Filter filter, boolean wrong) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("filter", filter);
        parameters.put("wrong", wrong);
        parameters.put("stored", visit.path().endsWith("/edit"));
        parameters.put("expiry", expiry(filter.expiresAt()));
        visit.render("filter", "menu.filters", parameters);
    }

    private static long expiry(@Nullable Instant end) {
        if (end == null) {
            return 0;
        }
        long left = Duration.between(Instant.now(), end).toSeconds();
        return EXPIRIES.stream().filter(seconds -> seconds >= left).findFirst().orElse(0L);
    }

    private static void create(Visit visit) {
        List<String> context = visit.http().formParams("custom_filter[context][]").stream()
                .filter(CONTEXTS::contains)
                .toList();
        String seconds = visit.form("custom_filter[expires_in]");
        Filter filter = new Filter(
                visit.form("custom_filter[title]").strip(),
                context,
                last(visit.http().formParams("custom_filter[filter_action]")),
                keywords(visit),
                seconds.isEmpty() ? null : Instant.now().plusSeconds(Long.parseLong(seconds)));
        boolean wrong = filter.title().isEmpty()
                || context.isEmpty()
                || filter.keywords().stream().anyMatch(word -> word.word().isBlank());
        if (wrong) {
            render(visit, filter, true);
        } else {
            visit.user().holdings().filter(filter);
            visit.redirect("/filters");
        }
    }

    /** A hidden twin of no value stands before the choices. */
    private static String last(List<String> values) {
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    private static List<Filter.Keyword> keywords(Visit visit) {
        Set<Long> numbers = new TreeSet<>();
        for (String name : visit.http().formParamMap().keySet()) {
            Matcher matcher = ROW.matcher(name);
            if (matcher.matches()) {
                numbers.add(Long.valueOf(matcher.group(1)));
            }
        }
        List<Filter.Keyword> keywords = new ArrayList<>();
        for (long number : numbers) {
            String row = "custom_filter[keywords_attributes][" + number + "]";
            keywords.add(new Filter.Keyword(
                    visit.form(row + "[keyword]"),
                    visit.http().formParams(row + "[whole_word]").contains("1")));
        }
        return keywords;
    }
}
