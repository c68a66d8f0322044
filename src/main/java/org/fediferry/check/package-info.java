/** Whether the pages of servers are as the scenarios say: cases, performed side by side by TestNG, and what came of them. */
@NullMarked
package org.fediferry.check;

import org.jspecify.annotations.NullMarked;
