package org.fediferry.practice.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The precompiled page templates. */
public final class Views {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Views() {}

    /** {@code name} is below {@code practice/}, without its ending. */
    public static String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        ENGINE.render("practice/" + name + ".jte", parameters, output);
        return output.toString();
    }
}
