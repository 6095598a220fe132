package org.taizhang.api.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The audit log as it stands.
 *
 * @param origin its name, under which it signs
 * @param size leaves
 * @param root hash over them, 64 hexadecimal digits; null while there are none
 * @param waiting stored events that are not in it yet
 * @param signedSize leaves under the newest signed checkpoint; 0 while nothing is signed
 * @param signedAt null while nothing is signed
 * @param keys those that it was or is signed with, the oldest first
 * @param faults what was found to be wrong, the latest first, at most a hundred
 * @param faultCount how many there are
 */
public record AuditView(String origin, long size, @Nullable String root, long waiting, long signedSize,
        @Nullable Instant signedAt, List<KeyView> keys, List<FaultView> faults, long faultCount) {

    public AuditView {
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }
}
