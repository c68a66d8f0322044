/** What will be done: roles, versions, inputs and sub-flows resolved into a flat numbered list. */
@NullMarked
package org.fediferry.plan;

import org.jspecify.annotations.NullMarked;
