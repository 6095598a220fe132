package org.taizhang.standalone.architecture.violators;

import org.springframework.web.bind.annotation.PostMapping;

/** Writes on the read side. */
public class ViolatingQueryEndpoint {

    @PostMapping
    void write() {}
}
