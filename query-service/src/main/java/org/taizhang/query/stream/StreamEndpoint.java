package org.taizhang.query.stream;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.stream.PositionReached;
import org.taizhang.api.stream.RowsChanged;
import org.taizhang.api.stream.RowsLag;
import org.taizhang.api.stream.StreamEnded;
import org.taizhang.api.stream.StreamRefusal;
import org.taizhang.api.stream.UnreadCounted;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.Visibility;
import org.taizhang.runtime.position.Positions;
import org.taizhang.runtime.raw.RawEvents;
import org.taizhang.runtime.web.CallerArgument;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The stream over HTTP, as server-sent events. */
@RestController
@Tag(name = "stream")
class StreamEndpoint {

    static final String ADDRESS = "/api/v1/stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OpenStreams streams;
    private final CallerArgument callers;
    private final Positions positions;
    private final RawEvents events;

    StreamEndpoint(OpenStreams streams, CallerArgument callers, Positions positions, RawEvents events) {
        this.streams = streams;
        this.callers = callers;
        this.positions = positions;
        this.events = events;
    }

    @GetMapping(ADDRESS)
    @Operation(summary = "实时变更 · what changes, as it happens", description = """
            服务器推送事件：rows、reset、tasks、inbox、lag、end，各带一个 JSON 对象；事件 id 是位置，断开后以 Last-Event-ID \
            或 after 续传。先连接，再读取数据，就不会漏掉。

            Server-sent events rows, reset, tasks, inbox, lag and end, each with a JSON object. An event's id is a \
            position; resume with Last-Event-ID or after. Connect first and read afterwards, and nothing is missed.""")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(oneOf = {
            RowsChanged.class, PositionReached.class, UnreadCounted.class, RowsLag.class, StreamEnded.class })))
    void stream(@RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Visibility.requireBusiness(caller);
        long from = last == null || last.isBlank() ? position("after", after) : position(LAST_EVENT_ID, last.strip());
        if (HttpMethod.GET.matches(request.getMethod())) {
            streams.open(callers.lasting(), caller, from, request, response);
        }
    }

    private long position(String parameter, @Nullable String text) {
        if (text == null) {
            return LiveStream.NOWHERE;
        }
        if (!text.matches("-1|\\d{1,18}")) {
            throw StreamRefusal.RESUME_INVALID.of(parameter);
        }
        long position = Long.parseLong(text);
        // While the rows are made anew, they are behind what was told.
        if (position > positions.reached(ReadModel.GROUP) && position > events.head()) {
            throw StreamRefusal.RESUME_INVALID.of(parameter);
        }
        return position;
    }
}
