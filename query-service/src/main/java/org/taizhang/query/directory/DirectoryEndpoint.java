package org.taizhang.query.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.directory.FindMe;
import org.taizhang.api.directory.FindPeople;
import org.taizhang.api.directory.FindPerson;
import org.taizhang.api.directory.FindUnits;
import org.taizhang.api.directory.PeopleView;
import org.taizhang.api.directory.PersonRecordView;
import org.taizhang.api.directory.PersonView;
import org.taizhang.api.directory.UnitsView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** People, units and the caller over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "directory")
class DirectoryEndpoint {

    private final Ask bus;

    DirectoryEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/people")
    @Operation(summary = "人员 · the people, to choose from")
    PeopleView people(@RequestParam(required = false) @Nullable String q, Caller caller) {
        return bus.ask(new FindPeople(caller, q), PeopleView.class);
    }

    @GetMapping("/people/{id}")
    @Operation(summary = "人员详情：账号、限制处理 · one person, with accounts and restriction for those who may see them")
    PersonRecordView person(@PathVariable String id, Caller caller) {
        return bus.ask(new FindPerson(caller, id), PersonRecordView.class);
    }

    @GetMapping("/units")
    @Operation(summary = "单位 · the units")
    UnitsView units(Caller caller) {
        return bus.ask(new FindUnits(caller), UnitsView.class);
    }

    @GetMapping("/me")
    @Operation(summary = "本人 · who the caller is, with roles")
    PersonView me(Caller caller) {
        return bus.ask(new FindMe(caller), PersonView.class);
    }
}
