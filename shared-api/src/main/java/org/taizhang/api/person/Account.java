package org.taizhang.api.person;

import org.taizhang.api.privacy.PersonalData;

/**
 * What a token proves.
 *
 * @param issuer the identity provider's issuer address ({@code iss}), or the name that the deployment calls it by
 * @param subject the account there ({@code sub})
 */
public record Account(@PersonalData String issuer, @PersonalData String subject) {}
