package org.taizhang.api;

/** Refusals that any feature can give. */
public enum GeneralRefusal implements RefusalCode {

    NOT_ALLOWED(Reason.forbidden("您的角色或管辖范围不允许此操作。", "Your role or scope does not allow this.")),
    NOT_REGISTERED(Reason.forbidden("该账号尚未登记为本单位人员，请联系系统管理员。",
            "This account is not registered as a person here; ask the system administrator.")),
    STALE_VERSION(
            Reason.stale("内容已被他人更新，请刷新后重试。", "Someone has changed this since you read it; reload and try again.")),
    KEY_REUSED(Reason.invalid("该幂等键已用于内容不同的请求，请换一个新的键。",
            "This idempotency key was used for a different request; use a new one.")),
    NO_ANSWER(Reason.unavailable("系统正忙，未能及时答复；请用同一个幂等键重试。",
            "No answer in time; try again with the same idempotency key.")),
    STORE_UNAVAILABLE(Reason.unavailable("数据库暂时不可用，请稍后用同一个幂等键重试；已确认的内容不会丢失，重试不会重复登记。",
            "The database is not available for the moment. Try again with the same idempotency key: nothing"
                    + " acknowledged is lost, and nothing happens twice.")),
    AXON_SERVER_UNAVAILABLE(Reason.unavailable("消息与事件服务器（Axon Server）暂时不可用，请稍后用同一个幂等键重试；已确认的内容不会丢失，重试不会重复登记。",
            "The server of messages and events (Axon Server) is not available for the moment. Try again with the same"
                    + " idempotency key: nothing acknowledged is lost, and nothing happens twice.")),
    OVERTAKEN(Reason.unavailable("他人同时在改同一内容，请用同一个幂等键重试。",
            "Others are changing the same thing at this moment; try again with the same idempotency key.")),
    NOT_FOUND(Reason.notFound("未找到所请求的内容。", "There is no such thing.")),
    FILE_MISSING(Reason.fault("文件已登记但暂时读不到，请把跟踪号告诉管理员。",
            "The file is on record but cannot be read at present; give the trace id to the administrator.")),
    TEXT_REQUIRED(Reason.invalid("必须填写文字说明。", "A text is required.")),
    REASON_REQUIRED(Reason.invalid("必须填写理由。", "A reason is required.")),
    DATE_IMPLAUSIBLE(Reason.invalid("日期在十年以后，请核对年份。",
            "The date lies more than ten years ahead; check the year.")),
    DATE_IN_FUTURE(Reason.invalid("日期不能晚于今天。", "The date must not be in the future."));

    private final Reason reason;

    GeneralRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
