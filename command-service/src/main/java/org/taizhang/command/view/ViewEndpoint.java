package org.taizhang.command.view;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.Refusal;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.view.ChangeView;
import org.taizhang.api.view.DeleteView;
import org.taizhang.api.view.SaveView;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewId;
import org.taizhang.api.view.ViewRefusal;
import org.taizhang.api.view.ViewSharing;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.Directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Saved views. */
@RestController
@RequestMapping("/api/v1/views")
@Tag(name = "views", description = "台账视图 · saved views of the ledger")
class ViewEndpoint {

    private final Directory directory;

    ViewEndpoint(Directory directory) {
        this.directory = directory;
    }

    record ViewBody(@NotNull @Size(max = 200) String name, @NotNull @Size(max = 10_000) String query,
            @Nullable List<@NotNull @Size(max = 200) String> columns, @NotNull ViewSharing shared) {

        ViewContent content() {
            return new ViewContent(name.strip(), query, columns == null ? List.of() : columns);
        }
    }

    @Issues(SaveView.class)
    @PostMapping
    @Operation(summary = "保存视图 · SaveView")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> save(@RequestBody @Valid ViewBody body, Sender sender) {
        return sender.create(new SaveView(new ViewId(sender.newId("view")), body.content(), unit(body, sender)), body);
    }

    @Issues(ChangeView.class)
    @PutMapping("/{id}")
    @Operation(summary = "修改视图 · ChangeView")
    ResponseEntity<Answer> change(@PathVariable ViewId id, @RequestBody @Valid ViewBody body, Sender sender) {
        return sender.sendMatching(new ChangeView(id, body.content(), unit(body, sender)), body);
    }

    @Issues(DeleteView.class)
    @DeleteMapping("/{id}")
    @Operation(summary = "删除视图 · DeleteView")
    ResponseEntity<Answer> delete(@PathVariable ViewId id, Sender sender) {
        return sender.sendMatching(new DeleteView(id), null);
    }

    private @Nullable UnitId unit(ViewBody body, Sender sender) {
        return body.shared() == ViewSharing.NONE
                ? null
                : directory.unitOf(sender.caller().person())
                        .orElseThrow(() -> new Refusal(ViewRefusal.VIEW_WITHOUT_UNIT));
    }
}
