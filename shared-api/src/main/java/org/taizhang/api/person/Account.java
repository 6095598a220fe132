package org.taizhang.api.person;

/**
 * What a token proves.
 *
 * @param issuer the identity provider's issuer address ({@code iss})
 * @param subject the account there ({@code sub})
 */
public record Account(String issuer, String subject) {}
