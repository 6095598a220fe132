package org.taizhang.runtime.web;

import org.taizhang.api.Reason;
import org.taizhang.api.RefusalCode;

/** What can be wrong with a request before its content is looked at. */
public enum WebRefusal implements RefusalCode {

    NO_TOKEN(Reason.unauthenticated("请先登录。", "Sign in first.")),
    TOKEN_REFUSED(Reason.unauthenticated("登录已失效，请重新登录。", "The sign-in has expired or is not valid; sign in again.")),
    MALFORMED(Reason.malformed("请求内容有误，请检查所列字段。", "The request is malformed; see the fields listed.")),
    FIELD_UNKNOWN(Reason.malformed("没有这个字段。", "There is no such field.")),
    FIELD_TYPE(Reason.malformed("字段的类型或取值不对。", "The field has the wrong type or value.")),
    FIELD_REQUIRED(Reason.malformed("必须填写。", "The field is required.")),
    FIELD_INVALID(Reason.malformed("取值不符合要求。", "The value is not acceptable.")),
    NO_SUCH_ADDRESS(Reason.notFound("没有这个地址。", "There is nothing at this address.")),
    ADDRESS_MALFORMED(Reason.malformed("地址的写法不对。", "The address is malformed.")),
    METHOD_NOT_ALLOWED(Reason.wrongMethod("该地址不支持这种请求方法。", "This address does not take that method.")),
    MEDIA_TYPE_UNSUPPORTED(Reason.wrongMediaType("请求的内容类型不对，应为 application/json。",
            "The content has the wrong type; application/json is expected.")),
    UPLOAD_TOO_LARGE(Reason.tooLarge("上传的文件太大。", "The upload is too large.")),
    INTERNAL_FAULT(Reason.fault("系统出错，未作任何更改；请把跟踪号告诉管理员。",
            "Something went wrong and nothing was changed; give the trace id to the administrator."));

    private final Reason reason;

    WebRefusal(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
