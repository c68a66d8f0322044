package org.fediferry.scenario;

import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Source;

/**
 * One thing that the interface for programs of a server type can be asked, with the token of an account.
 *
 * @param path below the server's address; {@code {}} stands for the row that is asked about
 * @param form the fields of the form that is sent, with {@code {}} as above
 * @param yes the key of the answer that is true where the answer is yes
 * @param sure how sure it is
 */
public record ApiCall(
        String name,
        Source source,
        Method method,
        String path,
        Map<String, String> form,
        Optional<String> yes,
        Optional<Sure> sure) {

    /** How it is asked. */
    public enum Method {
        GET,
        POST
    }
}
