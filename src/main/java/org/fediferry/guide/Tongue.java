package org.fediferry.guide;

import java.util.function.UnaryOperator;

/**
 * How a guide speaks.
 *
 * @param sentences our own, in its language
 * @param translation of what scenarios and server types say; what is not translated stays as it is
 */
public record Tongue(Sentences sentences, UnaryOperator<String> translation) {}
