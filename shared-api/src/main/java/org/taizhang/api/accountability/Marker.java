package org.taizhang.api.accountability;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.privacy.FreeText;

/**
 * That somebody else decided; nothing of the case.
 *
 * @param organisation the competent one that decided
 * @param documentNumber under which it did
 * @param person whom it concerns, where it is one
 */
public record Marker(MarkerKind kind, @FreeText String organisation, LocalDate decidedOn,
        @FreeText String documentNumber,
        @Nullable PersonId person) {}
