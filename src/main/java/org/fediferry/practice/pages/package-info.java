/** The pages of a practice server, one class per area. */
@NullMarked
package org.fediferry.practice.pages;

import org.jspecify.annotations.NullMarked;
