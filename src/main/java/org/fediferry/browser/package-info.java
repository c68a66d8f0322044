/** Starts, drives and ends a real browser; the only loop that polls a page; does not know about scenarios or plans. */
@NullMarked
package org.fediferry.browser;

import org.jspecify.annotations.NullMarked;
