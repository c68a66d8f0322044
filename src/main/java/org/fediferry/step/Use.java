package org.fediferry.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;

@StepDoc(summary = "Performs another scenario at this place; the plan contains its steps.", example = """
                - use: mastodon/create-alias
                  as: new
                  with: { handle: "${old.handle}" }""")
public record Use(
        @Param("The flow: its path below the scenarios folder, without .yaml.")
        FlowRef flow,

        @Param("A value for each input of the flow.") @Nullable
        Map<Name, Text> with)
        implements Step {

    @Override
    public String describe() {
        return "use " + flow;
    }
}
