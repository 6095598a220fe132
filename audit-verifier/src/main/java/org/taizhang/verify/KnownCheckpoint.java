package org.taizhang.verify;

import org.taizhang.log.Checkpoint;
import org.taizhang.log.SignedNote;

/** A checkpoint that the auditor already holds, and the file that it is in. */
record KnownCheckpoint(String file, SignedNote note, Checkpoint checkpoint) {}
