/** Serves the web client. */
@NullMarked
package org.taizhang.standalone.web;

import org.jspecify.annotations.NullMarked;
