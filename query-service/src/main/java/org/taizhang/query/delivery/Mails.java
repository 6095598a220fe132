package org.taizhang.query.delivery;

import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.inbox.MailPreferenceQueries;
import org.taizhang.query.inbox.MessageRows;
import org.taizhang.runtime.directory.Directory;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

/** Sends letters to persons by SMTP. */
@Component
class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int FOR_GOOD = 500;

    private final @Nullable JavaMailSender sender;
    private final DeliverySettings settings;
    private final MessageRows messages;
    private final MailPreferenceQueries preferences;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    Mails(ObjectProvider<JavaMailSender> sender, DeliverySettings settings, MessageRows messages,
            MailPreferenceQueries preferences, Directory directory, Texts texts, Clock clock) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.messages = messages;
        this.preferences = preferences;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    boolean configured() {
        return sender != null;
    }

    /** Sends them over one connection; an outcome for each. */
    List<Outcome> send(List<Letter> letters) {
        JavaMailSender smtp = sender;
        if (smtp == null) {
            return letters.stream().map(letter -> (Outcome) new Outcome.Later(DeliveryTrouble.UNREACHABLE, null, true))
                    .toList();
        }
        Map<Letter, Outcome> outcomes = new LinkedHashMap<>();
        Map<Letter, MimeMessage> written = new LinkedHashMap<>();
        for (Letter letter : letters) {
            switch (written(letter, smtp)) {
                case Written.Ready ready -> written.put(letter, ready.message());
                case Written.Not not -> outcomes.put(letter, not.outcome());
            }
        }
        outcomes.putAll(sent(written, smtp));
        return letters.stream().map(outcomes::get).map(java.util.Objects::requireNonNull).toList();
    }

    private sealed interface Written {

        record Ready(MimeMessage message) implements Written {}

        record Not(Outcome outcome) implements Written {}
    }

    /** With what the person may see now, to the address that they have now. */
    private Written written(Letter letter, JavaMailSender smtp) {
        try {
            PersonId person = new PersonId(letter.address().target());
            Optional<String> email = directory.emailOf(person);
            if (email.isEmpty()) {
                return new Written.Not(new Outcome.Failed(DeliveryTrouble.NO_ADDRESS, null));
            }
            var rows = messages.ofLetter(letter.id(), new Caller(person, directory.grantsOf(person)));
            if (rows.isEmpty()) {
                return new Written.Not(Outcome.DROPPED);
            }
            Texts.Mail text = texts.mail(rows, letter.digest(), preferences.of(person).language());
            MimeMessage message = smtp.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.from(), "台账");
            helper.setTo(email.get());
            helper.setSubject(text.subject());
            helper.setText(text.body());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", messageId(letter));
            message.setHeader("Auto-Submitted", "auto-generated");
            return new Written.Ready(message);
        } catch (AddressException e) {
            return new Written.Not(new Outcome.Failed(DeliveryTrouble.ADDRESS_REFUSED, Outcome.words(e)));
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            // Its own fault: the others of the round are not to suffer for it.
            LOG.error("letter {} could not be written", letter.id(), e);
            return new Written.Not(new Outcome.Later(DeliveryTrouble.FAULT, Outcome.words(e), false));
        }
    }

    /** The same whenever it is tried again, so that a mail program shows it once. */
    private String messageId(Letter letter) {
        return "<" + letter.id() + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
    }

    private static Map<Letter, Outcome> sent(Map<Letter, MimeMessage> written, JavaMailSender smtp) {
        Map<Letter, Outcome> outcomes = new LinkedHashMap<>();
        written.keySet().forEach(letter -> outcomes.put(letter, Outcome.SENT));
        if (written.isEmpty()) {
            return outcomes;
        }
        try {
            smtp.send(written.values().toArray(MimeMessage[]::new));
        } catch (MailAuthenticationException e) {
            outcomes.replaceAll((letter, sent) -> later(DeliveryTrouble.LOG_IN_REFUSED, e));
        } catch (MailSendException e) {
            Map<Object, Exception> failed = e.getFailedMessages();
            if (failed.isEmpty()) {
                outcomes.replaceAll((letter, sent) -> way(e));
            }
            written.forEach((letter, message) -> {
                Exception failure = failed.get(message);
                if (failure != null) {
                    outcomes.put(letter, outcome(failure));
                }
            });
        }
        return outcomes;
    }

    private static Outcome outcome(Exception failure) {
        for (Throwable cause : chain(failure)) {
            if (cause instanceof SMTPAddressFailedException e) {
                return code(e.getReturnCode(), DeliveryTrouble.ADDRESS_REFUSED, e);
            }
            if (cause instanceof SMTPSenderFailedException e) {
                return code(e.getReturnCode(), DeliveryTrouble.REFUSED, e);
            }
            if (cause instanceof AddressException e) {
                return new Outcome.Failed(DeliveryTrouble.ADDRESS_REFUSED, Outcome.words(e));
            }
        }
        for (Throwable cause : chain(failure)) {
            if (cause instanceof SMTPSendFailedException e && e.getReturnCode() > 0) {
                return code(e.getReturnCode(), DeliveryTrouble.REFUSED, e);
            }
        }
        return way(failure);
    }

    /** Codes from 500 on are meant for good. */
    private static Outcome code(int code, DeliveryTrouble forGood, Exception e) {
        return code >= FOR_GOOD
                ? new Outcome.Failed(forGood, Outcome.words(e))
                : new Outcome.Later(DeliveryTrouble.BUSY, Outcome.words(e), false);
    }

    private static Outcome way(Exception failure) {
        boolean slow = chain(failure).stream().anyMatch(SocketTimeoutException.class::isInstance);
        return later(slow ? DeliveryTrouble.TOO_SLOW : DeliveryTrouble.UNREACHABLE, chain(failure).getLast());
    }

    private static Outcome later(DeliveryTrouble trouble, Throwable e) {
        return new Outcome.Later(trouble, Outcome.words(e), true);
    }

    /** Mail's own chain of exceptions, and each one's causes. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && !chain.contains(next);) {
            chain.add(next);
            next = next instanceof MessagingException e && e.getNextException() != null
                    ? e.getNextException()
                    : next.getCause();
        }
        return chain;
    }
}
