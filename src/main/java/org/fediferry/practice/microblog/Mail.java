package org.fediferry.practice.microblog;

import java.net.URI;

/** A letter in the practice mail box. */
public record Mail(String to, String subject, URI link) {}
