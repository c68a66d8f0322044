package org.fediferry.practice.web;

import java.util.concurrent.CountDownLatch;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.social.Instance;

/** What every request of one server shares; {@code closing} opens when the server is closed. */
public record Site(Instance instance, Sessions sessions, Quirks quirks, CountDownLatch closing) {}
