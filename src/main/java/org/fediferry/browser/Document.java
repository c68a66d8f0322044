package org.fediferry.browser;

/**
 * The document of a page at one moment.
 *
 * @param identity the moment at which it began, which no other document of this window has
 * @param status of the HTTP answer; 0 where there was none
 * @param error whether it is the browser's own page that says what went wrong
 * @param code what the browser says went wrong, such as {@code ERR_CONNECTION_REFUSED}; may be empty
 * @param text the beginning of what it says, where the answer was an error
 */
record Document(
        double identity,
        boolean complete,
        int status,
        boolean error,
        String address,
        String title,
        String code,
        String text) {

    static Document of(Answer answer) {
        return new Document(
                answer.number("identity"),
                answer.is("complete"),
                (int) answer.number("status"),
                answer.is("error"),
                answer.text("address"),
                answer.text("title"),
                answer.text("code"),
                answer.text("text"));
    }

    Document at(String realAddress) {
        return new Document(identity, complete, status, error, realAddress, title, code, text);
    }
}
