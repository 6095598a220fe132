package org.taizhang.query.delivery;

import org.taizhang.api.person.PersonId;

/**
 * Where letters go.
 *
 * @param target a person's id, or a webhook's name
 */
record Address(Channel channel, String target) {

    /** The ways out of the house. */
    enum Channel {
        MAIL,
        HOOK
    }

    static Address mail(PersonId person) {
        return new Address(Channel.MAIL, person.value());
    }

    static Address hook(String name) {
        return new Address(Channel.HOOK, name);
    }
}
