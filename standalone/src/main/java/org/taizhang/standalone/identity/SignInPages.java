package org.taizhang.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sign-in and change of password, in both languages on one plain page each. */
@Controller
class SignInPages {

    private static final int SHORTEST = 8;

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    SignInPages(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken csrf) {
        String message = request.getParameter("error") == null
                ? ""
                : "用户名或密码不正确。 Wrong name or password.";
        return page("login.html", csrf, message);
    }

    @GetMapping("/password")
    ResponseEntity<String> password(CsrfToken csrf) {
        return page("password.html", csrf, "");
    }

    @PostMapping("/password")
    @Nullable
    ResponseEntity<String> change(@RequestParam String current, @RequestParam String password, Principal principal,
            CsrfToken csrf, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = principal.getName().toLowerCase(Locale.ROOT);
        if (!passwords.matches(current, accounts.loadUserByUsername(name).getPassword())) {
            return page("password.html", csrf, "原密码不正确。 The current password is wrong.");
        }
        if (password.length() < SHORTEST || password.equals(current)) {
            return page("password.html", csrf, "新密码至少 8 位，且不能与原密码相同。 At least 8 characters, and not the old one.");
        }
        accounts.set(name, password, false);
        request.getSession().invalidate();
        response.sendRedirect("/login");
        return null;
    }

    private static ResponseEntity<String> page(String name, CsrfToken csrf, String message) {
        try (var template = SignInPages.class.getResourceAsStream("/pages/" + name)) {
            if (template == null) {
                throw new IllegalStateException("missing page " + name);
            }
            String html = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{csrf}}", csrf.getToken())
                    .replace("{{message}}", HtmlUtils.htmlEscape(message, "UTF-8"));
            return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
