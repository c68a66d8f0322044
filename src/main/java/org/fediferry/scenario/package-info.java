/** What the files say: reads scenarios and server types, keeps line and column, reports every problem of every file at once. */
@NullMarked
package org.fediferry.scenario;

import org.jspecify.annotations.NullMarked;
