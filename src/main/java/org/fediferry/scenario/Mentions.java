package org.fediferry.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.ElementRef;
import org.fediferry.step.PageRef;
import org.fediferry.step.Parameter;
import org.fediferry.step.Source;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.fediferry.step.Text;
import org.fediferry.step.WrittenStep;
import org.jspecify.annotations.Nullable;

/** What a step and its options mention, wherever in them: found by type, so that no step needs code of its own. */
final class Mentions {

    /**
     * Something mentioned.
     *
     * @param key the parameter or option in which it stands
     */
    record Mention<T>(T value, String key, Source source) {}

    private static final List<Parameter> OPTIONS = StepCatalog.options();

    private final Places places;
    private final List<Mention<Text>> texts = new ArrayList<>();
    private final List<Mention<ElementRef>> elements = new ArrayList<>();
    private final List<Mention<PageRef>> pages = new ArrayList<>();

    private Mentions(Places places) {
        this.places = places;
    }

    static Mentions of(WrittenStep written, Places places) {
        Mentions mentions = new Mentions(places);
        Record step = (Record) written.step();
        StepCatalog.all().stream()
                .filter(type -> type.type().equals(step.getClass()))
                .map(StepType::parameters)
                .forEach(parameters -> mentions.walk(step, parameters, written.source()));
        mentions.walk(written.options(), OPTIONS, written.source());
        return mentions;
    }

    List<Mention<Text>> texts() {
        return texts;
    }

    List<Mention<ElementRef>> elements() {
        return elements;
    }

    List<Mention<PageRef>> pages() {
        return pages;
    }

    private void walk(Record record, List<Parameter> parameters, Source source) {
        for (Parameter parameter : parameters) {
            visit(Records.value(record, parameter.component()), parameter.key(), source);
        }
    }

    private void visit(@Nullable Object value, String key, Source outer) {
        Source source = Optional.ofNullable(value).flatMap(places::find).orElse(outer);
        if (value instanceof Text text) {
            texts.add(new Mention<>(text, key, source));
        } else if (value instanceof PageRef page) {
            pages.add(new Mention<>(page, key, source));
        } else if (value instanceof ElementRef element) {
            elements.add(new Mention<>(element, key, source));
            visit(element.about(), key, source);
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> visit(each, key, source));
        } else if (value instanceof Map<?, ?> row) {
            row.values().forEach(each -> visit(each, key, source));
        } else if (value instanceof Record record && !(value instanceof WrittenStep)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                visit(Records.value(record, component), key, source);
            }
        }
    }
}
