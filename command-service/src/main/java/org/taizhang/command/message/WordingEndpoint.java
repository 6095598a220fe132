package org.taizhang.command.message;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.taizhang.api.message.ChangeWording;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.Wording;

/** How messages are worded. */
@RestController
@RequestMapping("/api/v1/messages/wordings")
@Tag(name = "messages")
class WordingEndpoint {

    record WordingBody(@NotNull @Size(max = 2_000) String zh, @NotNull @Size(max = 2_000) String en) {}

    @Issues(ChangeWording.class)
    @PostMapping("/{kind}")
    @Operation(summary = "修改消息模板 · ChangeWording")
    ResponseEntity<Answer> change(@PathVariable MessageKind kind, @RequestBody @Valid WordingBody body,
            Sender sender) {
        return sender.send(new ChangeWording(kind, new Wording(body.zh(), body.en())), body);
    }
}
