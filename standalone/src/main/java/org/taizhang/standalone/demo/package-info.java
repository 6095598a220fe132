/** The demonstration: a small organisation whose history is made by real commands on a clock that can be moved. */
@NullMarked
package org.taizhang.standalone.demo;

import org.jspecify.annotations.NullMarked;
