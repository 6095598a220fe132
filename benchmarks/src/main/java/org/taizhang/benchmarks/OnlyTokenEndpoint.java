package org.taizhang.benchmarks;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whoever has a valid token, and does nothing else: what a command over HTTP is measured beside. */
@RestController
class OnlyTokenEndpoint {

    static final String PATH = "/api/v1/bench/only-token";

    @PostMapping(PATH)
    ResponseEntity<String> answer(@RequestBody String body) {
        return ResponseEntity.ok("{}");
    }
}
