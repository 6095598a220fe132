package org.taizhang.standalone.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts of the embedded provider: a name and a password. Who that is, and what they may do, is elsewhere. */
@Component
public class Accounts implements UserDetailsService {

    /** Held by whoever signed in with a one-time password. */
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return jdbc.sql("SELECT password_hash, must_change, locked FROM idp_account WHERE name = ?")
                .param(name.toLowerCase(Locale.ROOT)).query((row, number) -> {
                    List<String> authorities = new ArrayList<>();
                    if (row.getBoolean("must_change")) {
                        authorities.add(MUST_CHANGE_PASSWORD);
                    }
                    return (UserDetails) User.withUsername(name.toLowerCase(Locale.ROOT))
                            .password(row.getString("password_hash")).accountLocked(row.getBoolean("locked"))
                            .authorities(authorities.toArray(String[]::new)).build();
                }).optional().orElseThrow(() -> new UsernameNotFoundException(name));
    }

    public boolean exists(String name) {
        return jdbc.sql("SELECT 1 FROM idp_account WHERE name = ?").param(name.toLowerCase(Locale.ROOT))
                .query(Integer.class).optional().isPresent();
    }

    /** Opens an account, or gives it a new password. */
    void set(String name, String password, boolean mustChange) {
        keep(name, passwords.encode(password), mustChange);
    }

    /** Opens accounts whose password everybody may know: hashed once, because hashing is made to take long. */
    void open(Collection<String> names, String knownPassword) {
        String hash = passwords.encode(knownPassword);
        names.forEach(name -> keep(name, hash, false));
    }

    private void keep(String name, String hash, boolean mustChange) {
        jdbc.sql("""
                INSERT INTO idp_account (name, password_hash, must_change) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE
                SET password_hash = excluded.password_hash, must_change = excluded.must_change""")
                .params(name.toLowerCase(Locale.ROOT), hash, mustChange).update();
    }

    /** Opens an account, or resets it, with a password that must be changed at the first sign-in. */
    String issueOneTimePassword(String name) {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        set(name, password.toString(), true);
        return password.toString();
    }

    void lock(String name) {
        jdbc.sql("UPDATE idp_account SET locked = true WHERE name = ?").param(name).update();
    }
}
