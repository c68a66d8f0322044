package org.fediferry.run;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.plan.Account;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.PageLayout;
import org.fediferry.step.PageRef;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;

/** Where the pages of an account are on its server. */
public record Places(Account account) {

    /**
     * The place of a page.
     *
     * @param values for the {@code {name}}s of its path; {@code {user}} is the account's own where it is not among them
     */
    public Stage.Place place(PageRef page, Map<String, String> values) throws StepFailed {
        Pages pages = account.pages();
        PageLayout layout = pages.layout(page.page())
                .filter(found -> found.path().isPresent())
                .orElseThrow(() -> new StepFailed(
                        "a page \"" + page + "\"",
                        "none on this version of the server",
                        "describe it in the server type"));
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putIfAbsent("user", account.handle().user());
        String path = layout.path().orElseThrow();
        for (Map.Entry<String, String> each : all.entrySet()) {
            String encoded =
                    URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).replace("+", "%20");
            path = path.replace("{" + each.getKey() + "}", encoded);
        }
        return new Stage.Place(
                account.server().resolve(URI.create(path)), pages.mark(page.page(), layout), pages.tells());
    }
}
