/**
 * Starts, drives and ends a real browser; the only loop that polls a page; does not know about scenarios or plans.
 *
 * <p>{@link org.fediferry.browser.Sessions} come from drivers of this machine or from a Selenium Grid. An {@link
 * org.fediferry.browser.Engine} says whether accounts share one or have one each. What an engine does in its own way for a
 * window is in its {@link org.fediferry.browser.Tab}; everything else is the same for all.
 */
@NullMarked
package org.fediferry.browser;

import org.jspecify.annotations.NullMarked;
