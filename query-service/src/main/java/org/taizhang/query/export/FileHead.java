package org.taizhang.query.export;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.audit.PrintedHead;
import org.taizhang.query.edge.Names;

import jakarta.servlet.http.HttpServletResponse;

/** What every file says of itself: its name, and of when it is and who took it. */
@Component
class FileHead {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;
    private final JdbcClient jdbc;
    private final PrintedHead head;

    FileHead(Clock clock, JdbcClient jdbc, PrintedHead head) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.head = head;
    }

    /** @param count how many rows, in words; empty where that is not said */
    String remark(Instant asOf, LocalDate on, String position, String count, Caller caller, boolean english) {
        String time = MINUTE.format(asOf.atZone(clock.getZone()));
        boolean sameDay = on.equals(LocalDate.ofInstant(asOf, clock.getZone()));
        String counted = sameDay ? "" : (english ? ", counted for " : "，统计日 ") + on;
        String id = caller.person().value();
        String reader = new Names.Wanted().person(id).find(jdbc).person(id).name();
        return (english
                ? "As of " + time + counted + ", position " + position + count + "; taken by " + reader
                : "数据截至 " + time + counted + "，位置 " + position + count + "；导出人 " + reader) + head.text(english);
    }

    /** The day of today follows the name. */
    void write(HttpServletResponse response, String type, String name, String extension) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + day + "." + extension, StandardCharsets.UTF_8).build().toString());
    }
}
