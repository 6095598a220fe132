package org.taizhang.api.person;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.privacy.PersonalData;

/**
 * It is shown again who the person was.
 *
 * @param name as it was last
 * @param title as it was last
 */
@EventName("person.RestrictionLifted")
public record RestrictionLifted(PersonId personId, @PersonalData String name, @PersonalData @Nullable String title,
        @FreeText String reason) implements PersonEvent {}
