package org.taizhang.command.delivery;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.taizhang.api.delivery.RetryDeliveries;

/** What is asked of the delivery. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries", description = "邮件和机器人发送 · mail and webhooks")
class DeliveryEndpoint {

    @Issues(RetryDeliveries.class)
    @PostMapping("/retry")
    @Operation(summary = "全部重试 · RetryDeliveries")
    ResponseEntity<Answer> retry(Sender sender) {
        return sender.send(new RetryDeliveries(), null);
    }
}
