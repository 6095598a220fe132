package org.taizhang.query.audit;

import java.util.Base64;

import org.springframework.stereotype.Component;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.InvalidNote;

/** The head of the audit log for what is printed: so paper bears witness to it as well. */
@Component
public class PrintedHead {

    private final LogTables log;

    PrintedHead(LogTables log) {
        this.log = log;
    }

    /** Of the newest checkpoint: its size and its root in base64, as it has them; empty where nothing is signed yet. */
    public String text(boolean english) {
        return log.checkpoint().map(signed -> {
            try {
                Checkpoint head = Checkpoint.parse(signed.parsed().text());
                return (english ? "; audit log of %d, root %s" : "；审计日志 %d 条，根 %s").formatted(head.size(),
                        Base64.getEncoder().encodeToString(head.root().bytes()));
            } catch (InvalidNote e) {
                throw new IllegalStateException("a stored checkpoint was altered", e);
            }
        }).orElse("");
    }
}
