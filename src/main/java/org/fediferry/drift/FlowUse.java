package org.fediferry.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.PageLayout;
import org.fediferry.scenario.Scenario;
import org.fediferry.scenario.ServerElement;
import org.fediferry.scenario.ServerPage;
import org.fediferry.scenario.ServerType;
import org.fediferry.step.AddEntries;
import org.fediferry.step.Check;
import org.fediferry.step.Choose;
import org.fediferry.step.Click;
import org.fediferry.step.Download;
import org.fediferry.step.Effect;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Fill;
import org.fediferry.step.FillForms;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Open;
import org.fediferry.step.Parts;
import org.fediferry.step.Read;
import org.fediferry.step.Step;
import org.fediferry.step.Text;
import org.fediferry.step.Uncheck;
import org.fediferry.step.Upload;
import org.fediferry.step.VersionRange;
import org.fediferry.step.WrittenStep;
import org.jspecify.annotations.Nullable;

/** What one scenario does with the elements that it names. */
final class FlowUse {

    private final Usage usage;
    private final Library library;
    private final Scenario scenario;
    private final boolean isFinal;

    FlowUse(Usage usage, Library library, Scenario scenario) {
        this.usage = usage;
        this.library = library;
        this.scenario = scenario;
        this.isFinal = steps(scenario).anyMatch(step -> effect(step) == Effect.IRREVERSIBLE);
    }

    /** The values of the row that a step stands in, and the versions that have it. */
    private record Row(Map<String, Text> values, List<VersionRange> versions) {

        Row on(@Nullable VersionRange more) {
            return more == null
                    ? this
                    : new Row(values, Stream.concat(versions.stream(), Stream.of(more)).toList());
        }
    }

    void collect() {
        Row none = new Row(Map.of(), List.of());
        scenario.steps().forEach(step -> collect(step, none));
        scenario.finish().forEach(step -> collect(step, none));
    }

    private void collect(WrittenStep written, Row row) {
        Row own = row.on(written.options().versions());
        if (written.step() instanceof ForEach rows) {
            for (Map<Name, Text> each : rows.in() == null ? List.of(Map.<Name, Text>of()) : rows.rows()) {
                Row inner = row(rows, each, own);
                rows.steps().forEach(step -> collect(step, inner));
            }
            return;
        }
        server(written).ifPresent(type -> {
            Effect effect = effect(written);
            for (ElementRef reference : Parts.of((Record) written.step(), ElementRef.class)) {
                usage.add(type.name(), reference.name(), use(written.step(), reference, effect));
                about(type, reference, own);
            }
            for (ElementRef reference : Parts.of(written.options(), ElementRef.class)) {
                usage.add(type.name(), reference.name(), new Usage.Use(Kind.ANY, true, false, atLeast(effect)));
                about(type, reference, own);
            }
            if (written.step() instanceof Open open) {
                mark(type, open);
            }
        });
    }

    private static Row row(ForEach rows, Map<Name, Text> each, Row outer) {
        Map<String, Text> values = new HashMap<>(outer.values());
        each.forEach((column, text) -> values.put(rows.name() + "." + column, text));
        Text versions = each.get(ForEach.VERSIONS);
        return new Row(values, outer.versions()).on(versions == null ? null : VersionRange.parse(versions.written()));
    }

    /** That a page is recognised lets the rest of the flow happen. */
    private void mark(ServerType type, Open open) {
        ServerPage page = type.pages().get(open.page().page());
        Stream<PageLayout> layouts = page == null ? Stream.empty() : page.layouts().stream();
        layouts.flatMap(layout -> layout.mark().stream())
                .distinct()
                .forEach(mark -> usage.add(
                        type.name(),
                        open.page().page() + "." + mark,
                        new Usage.Use(Kind.ANY, true, false, atLeast(Effect.READ))));
    }

    private Usage.Use use(Step step, ElementRef reference, Effect effect) {
        if (step instanceof Click) {
            return new Usage.Use(Kind.CLICK, false, true, effect);
        }
        if (step instanceof Fill) {
            return new Usage.Use(Kind.FIELD, false, true, effect);
        }
        if (step instanceof Choose) {
            return new Usage.Use(Kind.LIST, false, true, effect);
        }
        if (step instanceof Check || step instanceof Uncheck) {
            return new Usage.Use(Kind.BOX, false, true, effect);
        }
        if (step instanceof Upload upload && upload.element().equals(reference)) {
            return new Usage.Use(Kind.FILE, false, true, effect);
        }
        if (step instanceof Download) {
            return new Usage.Use(Kind.CLICK, false, false, atLeast(effect));
        }
        if (step instanceof FillForms || step instanceof AddEntries entries && entries.form().equals(reference)) {
            return new Usage.Use(Kind.FORM, false, true, effect);
        }
        return reading(step, effect);
    }

    private Usage.Use reading(Step step, Effect effect) {
        if (step instanceof Read read) {
            Kind kind = read.take() == Read.Take.TABLE
                    ? Kind.TABLE
                    : read.take() == Read.Take.NUMBER ? Kind.NUMBER : Kind.ANY;
            return new Usage.Use(kind, false, false, atLeast(effect));
        }
        return new Usage.Use(Kind.ANY, true, false, atLeast(effect));
    }

    /** What is looked at in a flow that ends with what cannot be undone decides whether that happens. */
    private Effect atLeast(Effect effect) {
        return isFinal ? Effect.IRREVERSIBLE : effect;
    }

    private void about(ServerType type, ElementRef reference, Row row) {
        Text about = reference.about();
        if (about == null) {
            return;
        }
        String filled = about.fill(name -> {
            Text value = row.values().get(name);
            return value == null ? "${" + name + "}" : value.written();
        });
        if (!filled.contains("${")) {
            usage.add(type.name(), reference.name(), new Usage.About(filled, row.versions()));
        }
    }

    private Optional<ServerType> server(WrittenStep written) {
        Name as = written.options().as();
        return scenario.server()
                .or(() -> as == null
                        ? Optional.empty()
                        : Optional.ofNullable(scenario.roles().get(as.written())))
                .map(library.servers()::get);
    }

    private Effect effect(WrittenStep written) {
        Effect declared = written.options().effect();
        Effect least = declared == null ? Effect.READ : declared;
        if (!(written.step() instanceof Click || written.step() instanceof Check)) {
            return least;
        }
        return Stream.concat(Stream.of(least), elementEffects(written))
                .max(Effect::compareTo)
                .orElse(least);
    }

    private Stream<Effect> elementEffects(WrittenStep written) {
        return server(written).stream()
                .flatMap(type -> Parts.of((Record) written.step(), ElementRef.class).stream()
                        .flatMap(reference -> elements(type, reference)))
                .flatMap(element -> element.effect().stream());
    }

    private static Stream<ServerElement> elements(ServerType type, ElementRef reference) {
        ServerPage page = type.pages().get(reference.page());
        return page == null
                ? Stream.empty()
                : page.layouts().stream()
                        .map(layout -> layout.elements().get(reference.element()))
                        .filter(Objects::nonNull);
    }

    private static Stream<WrittenStep> steps(Scenario scenario) {
        return Stream.concat(scenario.steps().stream(), scenario.finish().stream())
                .flatMap(FlowUse::flat);
    }

    private static Stream<WrittenStep> flat(WrittenStep written) {
        return written.step() instanceof ForEach rows
                ? rows.steps().stream().flatMap(FlowUse::flat)
                : Stream.of(written);
    }
}
