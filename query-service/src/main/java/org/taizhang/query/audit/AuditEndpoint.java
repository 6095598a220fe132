package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.audit.AuditRefusal;
import org.taizhang.api.audit.AuditView;
import org.taizhang.api.audit.FindAudit;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Role;
import org.taizhang.log.Tile;
import org.taizhang.log.TiledTree;
import org.taizhang.log.TlogProof;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Inside;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * The audit log over HTTP: its state, and the checkpoint, tiles and proofs as C2SP defines them. Hashes tell nothing, so
 * everyone in the organisation may have them; entries name persons and are for auditors.
 */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditEndpoint {

    private final Ask bus;
    private final LogTables log;

    AuditEndpoint(Ask bus, LogTables log) {
        this.bus = bus;
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "审计日志的状态和发现的问题 · how the audit log stands, and what was found to be wrong")
    AuditView state(Caller caller) {
        return bus.ask(new FindAudit(caller), AuditView.class);
    }

    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "最新的签名检查点 · the newest signed checkpoint (C2SP tlog-checkpoint)")
    ResponseEntity<byte[]> checkpoint(Caller caller) {
        Inside.require(caller);
        return text(signed().note());
    }

    @GetMapping(path = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "哈希块；tile/entries 为记录本身，仅审计人员 · hashes, or under entries the entries themselves, for auditors (C2SP tlog-tiles)")
    ResponseEntity<byte[]> tile(@PathVariable String path, Caller caller) {
        Inside.require(caller);
        boolean entries = path.startsWith("/entries/");
        if (entries && !caller.holds(Role.AUDITOR)) {
            throw new Refusal(GeneralRefusal.NOT_ALLOWED);
        }
        Tile tile = tile(entries ? "tile/0" + path.substring("/entries".length()) : "tile" + path);
        byte[] content = entries ? entries(tile) : LogTables.together(log.read(tile));
        // A tile never changes.
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(content);
    }

    private Tile tile(String path) {
        try {
            Tile tile = Tile.parse(path);
            long size = log.head().map(Head::size).orElse(0L);
            if (has(size, tile)) {
                return tile;
            }
        } catch (IllegalArgumentException e) {
            // The same to who asked: there is none.
        }
        throw new Refusal(AuditRefusal.TILE_UNKNOWN);
    }

    private static boolean has(long size, Tile tile) {
        long full = Tile.fullTiles(tile.level(), size);
        return tile.index() >= 0 && (tile.index() < full
                || tile.index() == full && tile.width() <= Tile.partialWidth(tile.level(), size));
    }

    private byte[] entries(Tile tile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : log.entryBytes(tile.index() * Tile.FULL, tile.width())) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    @GetMapping(path = "/proof/inclusion", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "一条记录在日志中的证明，按序号或事件 · proof that a leaf, or the leaf of an event, is in the log (C2SP tlog-proof)")
    ResponseEntity<byte[]> inclusion(@RequestParam(required = false) @Nullable Long leaf,
            @RequestParam(required = false) @Nullable String event, Caller caller) {
        Inside.require(caller);
        LogTables.Signed signed = signed();
        long index = leaf != null
                ? leaf
                : log.leafOf(event == null ? "" : event).map(Leaf::index)
                        .orElseThrow(() -> new Refusal(AuditRefusal.LEAF_UNKNOWN));
        if (index < 0 || index >= log.head().map(Head::size).orElse(0L)) {
            throw new Refusal(AuditRefusal.LEAF_UNKNOWN);
        }
        if (index >= signed.size()) {
            throw new Refusal(AuditRefusal.NOT_SIGNED_YET);
        }
        return text(new TlogProof(new TiledTree(log).inclusionProof(index, signed.size()), signed.parsed()).bytes());
    }

    @GetMapping(path = "/proof/consistency", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "日志只增不改的证明：每行一个哈希 · proof that the log of one size continues that of another; one hash a line")
    ResponseEntity<byte[]> consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to,
            Caller caller) {
        Inside.require(caller);
        long size = log.head().map(Head::size).orElse(0L);
        long end = to == null ? signed().size() : to;
        if (from < 1 || from > end || end > size) {
            throw new Refusal(AuditRefusal.TREE_SIZE_UNKNOWN);
        }
        List<String> lines = new TiledTree(log).consistencyProof(from, end).path().stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash.bytes())).toList();
        return text(lines.stream().map(line -> line + "\n").collect(Collectors.joining()).getBytes(UTF_8));
    }

    private LogTables.Signed signed() {
        return log.checkpoint().orElseThrow(() -> new Refusal(AuditRefusal.NOTHING_SIGNED));
    }

    private static ResponseEntity<byte[]> text(byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noCache()).body(content);
    }
}
