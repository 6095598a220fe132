package org.taizhang.api.delivery;

/** Why a letter was not delivered, and what to do about it. */
public enum DeliveryTrouble {

    UNREACHABLE("对方服务器连不上，稍后自动重试；请检查网络和服务器地址。",
            "The server cannot be reached; it is tried again by itself. Check the network and the server's address."),
    TOO_SLOW("对方服务器没有及时应答，稍后自动重试。", "The server did not answer in time; it is tried again by itself."),
    LOG_IN_REFUSED("邮件服务器不接受用户名或密码，稍后自动重试；请检查 spring.mail.username 和 password。",
            "The mail server does not take the user name or password; it is tried again by itself. Check "
                    + "spring.mail.username and password."),
    ADDRESS_REFUSED("邮件服务器不接受收件地址；请更正地址后重试。",
            "The mail server does not take the address; put the address right and try again."),
    NO_ADDRESS("收件人没有电子邮箱；请登记邮箱后重试。", "The person has no address; give one and try again."),
    REFUSED("对方拒绝接收；请按对方的答复更正配置后重试。",
            "The other side refused it; put the configuration right by its answer and try again."),
    BUSY("对方暂时不能接收，稍后自动重试。", "The other side cannot take it now; it is tried again by itself."),
    HOOK_GONE("该 Webhook 已不在配置中；请恢复配置后重试。", "This webhook is no longer configured; restore it and try again."),
    FAULT("程序出错，稍后自动重试；请查看日志。", "A fault of the program; it is tried again by itself. See the log.");

    private final String zh;
    private final String en;

    DeliveryTrouble(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
