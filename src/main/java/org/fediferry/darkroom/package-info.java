/** Keeps pages while a run goes on, and makes the pictures of a guide from them. */
@NullMarked
package org.fediferry.darkroom;

import org.jspecify.annotations.NullMarked;
