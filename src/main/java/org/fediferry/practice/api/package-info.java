/** The JSON interfaces of a practice server. */
@NullMarked
package org.fediferry.practice.api;

import org.jspecify.annotations.NullMarked;
