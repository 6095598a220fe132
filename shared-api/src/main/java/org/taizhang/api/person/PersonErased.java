package org.taizhang.api.person;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/**
 * What says who the person was is made unreadable: the key is destroyed.
 *
 * @param key where it lay, {@code <segment>.<slot>}: the same as in the person's sealed texts
 */
@EventName("person.PersonErased")
public record PersonErased(PersonId personId, String key, @FreeText String grounds) implements PersonEvent {}
