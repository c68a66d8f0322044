/** An imitation of Threads, as far as fact sheet B tells what it looks like; where it does not, what is plausible. */
@NullMarked
package org.fediferry.practice.threads;

import org.jspecify.annotations.NullMarked;
