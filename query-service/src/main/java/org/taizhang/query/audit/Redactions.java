package org.taizhang.query.audit;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Which redactions made texts or files of some streams unreadable. A bundle of an item or plan has their streams too, so
 * that a verifier tells a redacted text from a lost one. The log itself knows streams only by their ids: what a redaction
 * is about is told by the read model of redactions, and as long as there is none no stream has any.
 */
@Component
class Redactions {

    /** The ids of the redactions that concern any of these streams. */
    List<String> of(Collection<String> streams) {
        return List.of();
    }
}
