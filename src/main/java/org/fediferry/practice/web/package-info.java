/** Sessions, forms, flashes, page frames and routing under the pages of a practice server. */
@NullMarked
package org.fediferry.practice.web;

import org.jspecify.annotations.NullMarked;
