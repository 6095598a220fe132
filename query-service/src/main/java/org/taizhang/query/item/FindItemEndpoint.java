package org.taizhang.query.item;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.FindItem;
import org.taizhang.api.ledger.FindPromises;
import org.taizhang.api.ledger.ItemView;
import org.taizhang.api.ledger.PromisesView;
import org.taizhang.api.ledger.When;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** One item over HTTP. */
@RestController
@RequestMapping("/api/v1/items/{id}")
@Tag(name = "items")
class FindItemEndpoint {

    private final Ask bus;

    FindItemEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping
    @Operation(summary = "问题详情 · one item whole, with what is missing to close it")
    ResponseEntity<ItemView> item(@PathVariable String id, @ParameterObject When when, Caller caller) {
        ItemView item = bus.ask(new FindItem(caller, id, when, Language.english()), ItemView.class);
        return ResponseEntity.ok().eTag("\"" + item.version() + "\"").body(item);
    }

    @GetMapping("/measures/{measure}/promises")
    @Operation(summary = "时限与延期 · every deadline, request, decision and slip of a measure")
    PromisesView promises(@PathVariable String id, @PathVariable String measure, @ParameterObject When when,
            Caller caller) {
        return bus.ask(new FindPromises(caller, id, measure, when), PromisesView.class);
    }
}
