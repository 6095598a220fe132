package org.taizhang.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
import org.taizhang.standalone.identity.OfferedAccounts.Offered;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sign-in and change of password, in both languages on one plain page each. */
@Controller
class SignInPages {

    private static final int SHORTEST = 8;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final List<Offered> offered;

    SignInPages(Accounts accounts, PasswordEncoder passwords, List<OfferedAccounts> offered) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.offered = offered.stream().flatMap(some -> some.offered().stream()).toList();
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken csrf) {
        String message = request.getParameter("error") == null
                ? ""
                : "用户名或密码不正确。 Wrong name or password.";
        return page("login.html", csrf, message, offered.isEmpty() ? "" : offers(csrf));
    }

    @GetMapping("/password")
    ResponseEntity<String> password(CsrfToken csrf) {
        return page("password.html", csrf, "", "");
    }

    @PostMapping("/password")
    @Nullable
    ResponseEntity<String> change(@RequestParam String current, @RequestParam String password, Principal principal,
            CsrfToken csrf, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = principal.getName().toLowerCase(Locale.ROOT);
        if (!passwords.matches(current, accounts.loadUserByUsername(name).getPassword())) {
            return page("password.html", csrf, "原密码不正确。 The current password is wrong.", "");
        }
        if (password.length() < SHORTEST || password.equals(current)) {
            return page("password.html", csrf, "新密码至少 8 位，且不能与原密码相同。 At least 8 characters, and not the old one.", "");
        }
        accounts.set(name, password, false);
        request.getSession().invalidate();
        response.sendRedirect("/login");
        return null;
    }

    /** A form each: it signs in by itself, without a script. */
    private String offers(CsrfToken csrf) {
        return offered.stream().map(one -> """
                <form method="post" action="/login"><input type="hidden" name="_csrf" value="%s">\
                <input type="hidden" name="password" value="%s">\
                <button name="username" value="%s"><b>%s</b> %s</button></form>
                """.formatted(csrf.getToken(), escaped(one.password()), escaped(one.account()),
                escaped(one.account()), escaped(one.person()))).collect(Collectors.joining("", """
                        <section><h2>演示账号，点击即登录 · Accounts of the demonstration: press one to sign in</h2>
                        """, "</section>"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static ResponseEntity<String> page(String name, CsrfToken csrf, String message, String offers) {
        try (var template = SignInPages.class.getResourceAsStream("/pages/" + name)) {
            if (template == null) {
                throw new IllegalStateException("missing page " + name);
            }
            String html = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{csrf}}", csrf.getToken())
                    .replace("{{message}}", escaped(message)).replace("{{offers}}", offers);
            return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
