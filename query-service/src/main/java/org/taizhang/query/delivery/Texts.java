package org.taizhang.query.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.taizhang.api.inbox.MailLanguage;
import org.taizhang.api.inbox.MessageView;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.message.About;
import org.taizhang.query.inbox.MessageRows.Row;

/** Puts messages into the words of a letter. */
@Component
class Texts {

    /** Of more, the first are said and the rest is counted. */
    private static final int MOST_IN_A_MAIL = 50;

    private final @Nullable URI publicUrl;

    Texts(DeliverySettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    /** @param body plain text */
    record Mail(String subject, String body) {}

    Mail mail(List<Row> rows, boolean digest, MailLanguage language) {
        boolean zh = language != MailLanguage.EN;
        boolean en = language != MailLanguage.ZH;
        List<String> lines = new ArrayList<>();
        rows.stream().limit(MOST_IN_A_MAIL).map(Row::message).forEach(message -> {
            String mark = rows.size() == 1 ? "" : "· ";
            if (zh) {
                lines.add(mark + message.sentence().zh());
            }
            if (en) {
                lines.add((zh ? "  " : mark) + message.sentence().en());
            }
            String link = link(message);
            if (link != null) {
                lines.add("  " + link);
            }
            lines.add("");
        });
        int more = rows.size() - MOST_IN_A_MAIL;
        if (more > 0) {
            lines.add(said(zh, en, "另有 " + more + " 条，请在“消息”中查看。", more + " more are among your messages."));
            lines.add("");
        }
        lines.add("--");
        lines.add(said(zh, en, "本邮件由台账系统自动发送，请勿回复。接收方式可在“消息”中设置。",
                "Sent by the ledger; please do not reply. How mail comes is chosen among your messages."));
        if (publicUrl != null) {
            lines.add(page("messages"));
        }
        return new Mail(subject(rows, digest, zh, en), String.join("\n", lines) + "\n");
    }

    private static String subject(List<Row> rows, boolean digest, boolean zh, boolean en) {
        int count = rows.size();
        if (digest) {
            return said(zh, en, "[台账] 每日摘要：" + count + " 条消息", "[Ledger] Daily digest: " + count + " messages");
        }
        MessageView first = rows.getFirst().message();
        return count == 1
                ? said(zh, en, "[台账] " + first.zh(), "[Ledger] " + first.en())
                : said(zh, en, "[台账] " + count + " 条消息", "[Ledger] " + count + " messages");
    }

    private static String said(boolean zh, boolean en, String inChinese, String inEnglish) {
        return zh && en ? inChinese + " · " + inEnglish : zh ? inChinese : inEnglish;
    }

    /**
     * What a robot says to its group: a line for each message, in Chinese, with the names of those whom it went to.
     *
     * @param mostBytes of UTF-8, as the robot takes it; what does not fit is counted
     */
    String room(List<Row> rows, Map<String, List<Named>> recipients, int mostBytes) {
        StringBuilder text = new StringBuilder("[台账]");
        int said = 0;
        for (Row row : rows) {
            MessageView message = row.message();
            String to = recipients.getOrDefault(message.id(), List.of()).stream().map(Named::name)
                    .collect(Collectors.joining("、"));
            String link = link(message);
            String line = "\n" + message.sentence().zh() + (to.isEmpty() ? "" : "（" + to + "）")
                    + (link == null ? "" : "\n" + link);
            String rest = "\n另有 " + (rows.size() - said) + " 条，请登录台账查看。";
            if (bytes(text + line + rest) > mostBytes) {
                return text + rest;
            }
            text.append(line);
            said++;
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Where a message is looked at; null where it is not known where that is. */
    @Nullable
    String link(MessageView message) {
        if (publicUrl == null) {
            return null;
        }
        if (message.about().equals(About.TASKS)) {
            return page("tasks");
        }
        return message.about().item() == null ? page("messages") : page("items", message.about().item().value());
    }

    private String page(String... path) {
        return UriComponentsBuilder.fromUriString(String.valueOf(publicUrl)).pathSegment(path).build().encode()
                .toUriString();
    }
}
