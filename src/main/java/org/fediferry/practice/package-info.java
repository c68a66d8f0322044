/** Imitations of the server types, faithful down to ids, headers and misbehaviour. */
@NullMarked
package org.fediferry.practice;

import org.jspecify.annotations.NullMarked;
