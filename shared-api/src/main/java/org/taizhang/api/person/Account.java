package org.taizhang.api.person;

/**
 * What a token proves.
 *
 * @param issuer the identity provider's issuer address ({@code iss}), or the name that the deployment calls it by
 * @param subject the account there ({@code sub})
 */
public record Account(String issuer, String subject) {}
