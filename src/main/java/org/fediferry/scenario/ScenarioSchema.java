package org.fediferry.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Parameter;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.fediferry.step.Text;

/** The JSON Schema from which editors complete keywords and keys; made from the catalogue of steps. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema of scenario files and of {@code server.yaml} files as JSON, in 2020-12. */
    public static String text() {
        ObjectNode root = SchemaTypes.JSON
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Fediferry: a scenario or a server type")
                .put("type", "object");
        ObjectNode definitions = root.putObject("$defs");
        steps(definitions);
        definitions.set("scenario", scenario());
        ServerSchema.define(definitions);
        ArrayNode marks = root.putObject("if").putArray("anyOf");
        List.of("pages", "software", "covered").forEach(key -> marks.add(requires(key)));
        root.set("then", SchemaTypes.reference("server-type"));
        root.set("else", SchemaTypes.reference("scenario"));
        return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static void steps(ObjectNode definitions) {
        for (Parameter option : StepCatalog.options()) {
            definitions.set(option(option), SchemaTypes.of(option.type(), option.about()));
        }
        ArrayNode steps = SchemaTypes.JSON.arrayNode();
        for (StepType type : StepCatalog.all()) {
            definitions.set("step-" + type.keyword(), step(type));
            steps.add(SchemaTypes.reference("step-" + type.keyword()));
        }
        ObjectNode step = SchemaTypes.JSON.objectNode();
        step.set("oneOf", steps);
        definitions.set("steps", SchemaTypes.list(step).put("minItems", 1));
    }

    private static ObjectNode scenario() {
        ObjectNode scenario = new SchemaObject()
                .need("scenario", SchemaTypes.text("What the scenario does, in a few words."))
                .allow("server", SchemaTypes.of(FlowRef.class, "The server type, for a scenario of one account."))
                .allow("about", SchemaTypes.text("What it does, in one or two sentences."))
                .allow("goal", SchemaTypes.of(Goal.class, "What it is good for, so that people find it."))
                .allow(
                        "roles",
                        SchemaTypes.mapping(SchemaTypes.of(FlowRef.class))
                                .put("description", "The accounts of a journey: role and server type."))
                .allow("inputs", SchemaTypes.mapping(input()).put("description", "What it needs from whoever uses it."))
                .allow("moves", sentences("What it moves; each one sentence."))
                .allow("stays", sentences("What stays behind; each one sentence."))
                .need("steps", SchemaTypes.reference("steps").put("description", "What is done, in this order."))
                .allow(
                        "finally",
                        SchemaTypes.reference("steps")
                                .put("description", "What is done at the end, whether the steps passed or not."))
                .about("What is done for one account or several.");
        scenario.putArray("oneOf").add(requires("server")).add(requires("roles"));
        return scenario;
    }

    private static ObjectNode input() {
        return new SchemaObject()
                .need("type", SchemaTypes.of(Input.Type.class, "What kind of value it is."))
                .need("about", SchemaTypes.text("What it is, for the person who is asked for it."))
                .allow("default", SchemaTypes.text("The value when none is given."))
                .allow(
                        "words-of",
                        SchemaTypes.text("The input of whose text these are words, without mentions and links."))
                .allow(
                        "longest",
                        SchemaTypes.text("How many characters it may have.").put("pattern", "^[1-9][0-9]{0,5}$"))
                .about("A value that the scenario needs.");
    }

    private static ObjectNode sentences(String about) {
        return SchemaTypes.list(SchemaTypes.of(Text.class)).put("description", about);
    }

    private static ObjectNode step(StepType type) {
        Parameter first = type.parameters().get(0);
        SchemaObject step = new SchemaObject()
                .need(type.keyword(), SchemaTypes.of(first.type(), type.summary() + " " + first.about()));
        for (Parameter parameter : type.keys()) {
            ObjectNode value = SchemaTypes.of(parameter.type(), parameter.about());
            if (parameter.required()) {
                step.need(parameter.key(), value);
            } else {
                step.allow(parameter.key(), value);
            }
        }
        for (Parameter option : StepCatalog.options()) {
            step.allow(option.key(), SchemaTypes.reference(option(option)));
        }
        return step.about(type.summary() + "\n\n" + type.example());
    }

    private static String option(Parameter option) {
        return "option-" + option.key();
    }

    private static ObjectNode requires(String key) {
        ObjectNode schema = SchemaTypes.JSON.objectNode();
        schema.putArray("required").addAll(List.of(SchemaTypes.JSON.textNode(key)));
        return schema;
    }
}
