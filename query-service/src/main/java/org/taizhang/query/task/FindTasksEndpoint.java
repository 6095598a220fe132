package org.taizhang.query.task;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.task.FindTasks;
import org.taizhang.api.task.TaskKind;
import org.taizhang.api.task.TasksView;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Tasks over HTTP. */
@RestController
@Tag(name = "tasks", description = "我的待办 · what the caller is to do next")
class FindTasksEndpoint {

    private final Ask bus;

    FindTasksEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/tasks")
    @Operation(summary = "我的待办 · what the caller is to do next, what matters most first")
    TasksView tasks(@RequestParam(required = false) @Nullable TaskKind kind,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return bus.ask(new FindTasks(caller, kind, cursor, limit, Language.english()), TasksView.class);
    }
}
