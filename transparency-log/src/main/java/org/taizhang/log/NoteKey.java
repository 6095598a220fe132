package org.taizhang.log;

/** What a signature line says of the key that it is by. */
sealed interface NoteKey permits VerifierKey, CosignerKey {

    String name();

    int id();
}
