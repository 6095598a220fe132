package org.taizhang.standalone.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of the web client are addresses of its own router: each is answered with the one document. */
@Controller
class ClientPages {

    @GetMapping({"/ledger", "/items/{id:[^.]*}", "/plans", "/plans/{id:[^.]*}", "/import", "/imports/{id:[^.]*}",
            "/signed-in", "/tasks", "/statistics" })
    String page() {
        return "forward:/index.html";
    }
}
