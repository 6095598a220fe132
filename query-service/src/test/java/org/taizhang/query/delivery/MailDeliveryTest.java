package org.taizhang.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delivery.DeliveriesRetried;
import org.taizhang.api.inbox.MailLanguage;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.MailPreferencesChosen;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.inbox.QuietHours;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingChanged;
import org.taizhang.api.person.EmailChanged;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Letters by SMTP, to a server that really speaks it. */
class MailDeliveryTest extends DeliveryEdge {

    private static final int PORT = freePort();

    private GreenMail server = server();
    private int named;

    @Autowired
    private EventProcessingConfiguration processing;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("spring.mail.properties.mail.smtp.timeout", () -> 500);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeAll
    void open() {
        server.start();
    }

    @AfterAll
    void close() {
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("DELETE FROM delivery").update();
        jdbc.sql("DELETE FROM letter").update();
        jdbc.sql("DELETE FROM outlet").update();
    }

    /** Somebody of finance, with an address. */
    private String somebody() {
        String account = "staff" + ++named;
        story.person(account, "员工" + named, Story.FINANCE, Role.OWNER, null);
        address(account, account + "@bureau.example");
        return account;
    }

    private void address(String account, String email) {
        story.tell("sysadmin", new EmailChanged(Story.person(account), email));
    }

    private void prefers(String account, MailPreferences preferences) {
        story.tell(account, new MailPreferencesChosen(Story.person(account), preferences));
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String body(MimeMessage mail) throws IOException, MessagingException {
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void a_message_goes_out_once_with_its_sentence_and_a_link() throws Exception {
        String who = somebody();
        sent("one", MessageKind.DEADLINE_NEAR, who);
        round();
        round();
        assertThat(mails()).hasSize(1);
        MimeMessage mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[台账] 临期提醒");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(who + "@bureau.example");
        assertThat(mail.getFrom()[0].toString()).contains("<ledger@bureau.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + letters("one").getFirst().get("letter_id") + "@bureau.example>");
        assertThat(body(mail)).isEqualTo("""
                ZG-2026-0001 问题ZG-2026-0001“措施m-1” 将于 2026-04-01 到期，请抓紧办理。
                  http://ledger.example/items/i-1

                --
                本邮件由台账系统自动发送，请勿回复。接收方式可在“消息”中设置。
                http://ledger.example/messages
                """);
        JsonNode letter = queue("?state=SENT").get("letters").get(0);
        assertThat(letter.at("/to/name").asString()).isEqualTo("员工" + named);
        assertThat(letter.get("messages").asInt()).isEqualTo(1);
    }

    @Test
    void mail_comes_in_the_language_and_the_words_that_were_chosen() throws Exception {
        String who = somebody();
        prefers(who, new MailPreferences(Map.of(), null, null, MailLanguage.BOTH));
        Wording usual = MessageKind.ITEM_REOPENED.wording();
        story.tell("office", new WordingChanged(MessageKind.ITEM_REOPENED, usual,
                new Wording("编号 {{编号}} 又要整改了。", "Number {{number}} is open again.")));
        sent("both", MessageKind.ITEM_REOPENED, who);
        round();
        assertThat(mails().getFirst().getSubject()).isEqualTo("[台账] 重新整改 · [Ledger] Item reopened");
        assertThat(body(mails().getFirst())).startsWith("""
                编号 ZG-2026-0001 又要整改了。
                  Number ZG-2026-0001 is open again.
                  http://ledger.example/items/i-1
                """).doesNotContain("问题ZG");
        story.tell("office", new WordingChanged(MessageKind.ITEM_REOPENED, usual, usual));
    }

    @Test
    void ten_thousand_at_once_are_one_mail() throws Exception {
        String who = somebody();
        flood("flood-", 10_000, MessageKind.OVERDUE, who);
        round();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("[台账] 10000 条消息");
        assertThat(body(mails().getFirst())).contains("另有 9950 条，请在“消息”中查看。");
        assertThat(body(mails().getFirst()).lines().filter(line -> line.startsWith("· "))).hasSize(50);
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE letter_id IS NULL").query(Integer.class).single())
                .isZero();
    }

    @Test
    void a_mail_server_that_is_away_for_a_day_loses_and_repeats_nothing() throws Exception {
        String who = somebody();
        String other = somebody();
        server.stop();
        sent("waits", MessageKind.OVERDUE, who);
        round();
        String letter = letters("waits").getFirst().get("letter_id").toString();
        for (int hour = 0; hour < 24; hour++) {
            timePasses(Duration.ofHours(1));
            round();
        }
        sent("waits too", MessageKind.OVERDUE, other);
        round();
        JsonNode queue = queue("?state=WAITING");
        assertThat(queue.get("waiting").asInt()).isEqualTo(2);
        JsonNode oldest = queue.get("letters").get(1);
        assertThat(oldest.get("id").asString()).isEqualTo(letter);
        assertThat(oldest.get("error").asString()).isEqualTo("UNREACHABLE");
        assertThat(oldest.get("errorZh").asString()).contains("连不上");
        assertThat(oldest.get("tries").asInt()).isEqualTo(25);
        assertThat(oldest.has("nextTry")).isTrue();

        server = server();
        server.start();
        timePasses(Duration.ofMinutes(15));
        round();
        round();
        assertThat(mails()).extracting(MimeMessage::getMessageID).containsExactlyInAnyOrder(
                "<" + letter + "@bureau.example>",
                "<" + letters("waits too").getFirst().get("letter_id") + "@bureau.example>");
        assertThat(queue("").get("waiting").asInt()).isZero();
    }

    /** It says hello, and then what it is told to say. */
    private List<String> serverThatSays(Callable<Void> meanwhile, String toRecipient) throws Exception {
        server.stop();
        List<String> heard = new ArrayList<>();
        try (ServerSocket socket = new ServerSocket(PORT, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept();
                            BufferedReader in = new BufferedReader(
                                    new InputStreamReader(client.getInputStream(), UTF_8))) {
                        client.getOutputStream().write("220 here\r\n".getBytes(UTF_8));
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            heard.add(line);
                            String answer = line.startsWith("RCPT")
                                    ? toRecipient
                                    : line.startsWith("QUIT")
                                            ? "221 bye"
                                            : "250 yes";
                            client.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
                        }
                    } catch (IOException e) {
                        // The client or the test has gone.
                    }
                }
            });
            meanwhile.call();
            socket.close();
            thread.join();
        } finally {
            server = server();
            server.start();
        }
        return heard;
    }

    static Stream<Arguments> refusals() {
        return Stream.of(arguments("550 no such user here", "FAILED", "ADDRESS_REFUSED"),
                arguments("450 greylisted, come again", "WAITING", "BUSY"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_address_that_is_refused_for_good_waits_for_a_better_one_and_one_refused_for_now_for_time(String says,
            String state, String error) throws Exception {
        String who = somebody();
        sent("refused " + state, MessageKind.OVERDUE, who);
        serverThatSays(() -> {
            round();
            return null;
        }, says);
        JsonNode letter = queue("").get("letters").get(0);
        assertThat(letter.get("state").asString()).isEqualTo(state);
        assertThat(letter.get("error").asString()).isEqualTo(error);
        assertThat(letter.get("detail").asString()).contains(says.substring(4));

        timePasses(Duration.ofMinutes(1));
        if (state.equals("FAILED")) {
            round();
            assertThat(mails()).as("nothing changed").isEmpty();
            address(who, "right@bureau.example");
        }
        round();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getAllRecipients()[0].toString())
                .isEqualTo(state.equals("FAILED") ? "right@bureau.example" : who + "@bureau.example");
    }

    @Test
    void a_server_that_hangs_holds_nothing_up_for_long() throws Exception {
        String who = somebody();
        sent("hanging", MessageKind.OVERDUE, who);
        server.stop();
        long began = System.nanoTime();
        try (ServerSocket _ = new ServerSocket(PORT, 5, InetAddress.getLoopbackAddress())) {
            round();
        } finally {
            server = server();
            server.start();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(letters("hanging").getFirst()).containsEntry("error", "TOO_SLOW").containsEntry("state", "WAITING");
        timePasses(Duration.ofMinutes(1));
        round();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void who_is_killed_while_sending_sends_it_again_under_the_same_id() throws Exception {
        String who = somebody();
        sent("killed", MessageKind.OVERDUE, who);
        round();
        String first = mails().getFirst().getMessageID();
        // As if that instance had been killed after the server took the mail and before that was noted.
        jdbc.sql("""
                UPDATE letter SET state = 'WAITING', finished_at = NULL, leased_until = now() + interval '3 minutes'
                """).update();
        round();
        assertThat(mails()).as("it may still be at it").hasSize(1);
        timePasses(Duration.ofMinutes(4));
        round();
        assertThat(mails()).extracting(MimeMessage::getMessageID).containsExactly(first, first);
        assertThat(letters("killed").getFirst()).containsEntry("state", "SENT");
    }

    @Test
    void two_who_send_at_once_send_each_once() throws Exception {
        List<String> people = IntStream.range(0, 60).mapToObj(i -> somebody()).toList();
        people.forEach(who -> sent("to " + who, MessageKind.OVERDUE, who));
        projected();
        assertThat(positions.await(OutboxProjection.GROUP, positions.head(), Duration.ofSeconds(20))).isTrue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads
                    .invokeAll(List.<Callable<Void>>of(this::lookOnce, this::lookOnce, this::lookOnce))) {
                done.get();
            }
        }
        assertThat(mails()).extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrderElementsOf(people.stream().map(who -> who + "@bureau.example").toList());
    }

    private Void lookOnce() {
        postman.round();
        return null;
    }

    @Test
    void what_was_read_in_the_house_is_not_mailed_any_more() throws Exception {
        String who = somebody();
        sent("read", MessageKind.OVERDUE, who);
        sent("unread", MessageKind.EXTENSION_DECLINED, who);
        story.tell(who, new MessagesMarked(Story.person(who), Mark.READ, List.of(new MessageId("read"))));
        round();
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("[台账] 延期未批准");
        sent("read too", MessageKind.OVERDUE, who);
        story.tell(who, new MessagesMarked(Story.person(who), Mark.ARCHIVED, List.of(new MessageId("read too"))));
        round();
        assertThat(mails()).hasSize(1);
        assertThat(letters("read too").getFirst()).containsEntry("state", "DROPPED");
    }

    @Test
    void nobody_is_mailed_of_what_they_may_not_see() throws Exception {
        String who = somebody();
        story.tell("office", new ProblemRaised(new ItemId("i-own"), "ZG-2026-0002", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("unithead"), "廉洁自律",
                        ProblemSource.of(SourceKind.SELF_CHECK), "个人问题", "细节", false, List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        address("sysadmin", "sysadmin@bureau.example");
        story.person("outsider", "路人", Story.FINANCE, Role.PUBLIC, null);
        address("outsider", "outsider@example.cn");
        sent("public", MessageKind.OVERDUE, "outsider");
        sent("secret", MessageKind.ITEM_REOPENED, About.item(new ItemId("i-own")), who, "sysadmin");
        sent("administrator", MessageKind.OVERDUE, "sysadmin");
        round();
        assertThat(mails()).isEmpty();
        assertThat(queue("?state=DROPPED").get("letters")).hasSize(3);
    }

    @Test
    void who_has_no_address_gets_it_once_there_is_one_and_after_a_week_it_is_said() throws Exception {
        story.person("homeless", "无邮箱", Story.FINANCE, Role.OWNER, null);
        sent("no address", MessageKind.OVERDUE, "homeless");
        round();
        assertThat(queue("").get("withoutAddress").asInt()).isEqualTo(1);
        assertThat(queue("").get("gathering").asInt()).isZero();
        address("homeless", "homeless@bureau.example");
        round();
        assertThat(mails()).hasSize(1);

        story.person("forgotten", "没登记", Story.FINANCE, Role.OWNER, null);
        sent("week", MessageKind.OVERDUE, "forgotten");
        round();
        timePasses(Duration.ofDays(8));
        round();
        JsonNode failed = queue("?state=FAILED");
        assertThat(failed.get("failed").asInt()).isEqualTo(1);
        assertThat(failed.get("letters").get(0).get("error").asString()).isEqualTo("NO_ADDRESS");
        address("forgotten", "found@bureau.example");
        round();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void who_has_left_gets_nothing() throws Exception {
        String who = somebody();
        sent("left", MessageKind.OVERDUE, who);
        story.tell("sysadmin", new PersonLeft(Story.person(who), today(), "调离"));
        round();
        assertThat(mails()).isEmpty();
        assertThat(letters("left").getFirst()).containsEntry("state", "DROPPED");
    }

    @Test
    void quiet_hours_hold_mail_back_over_midnight() throws Exception {
        String who = somebody();
        itIs(today(), LocalTime.of(20, 0));
        sent("night", MessageKind.OVERDUE, who);
        round();
        itIs(today().plusDays(1), LocalTime.of(7, 29));
        round();
        assertThat(mails()).isEmpty();
        assertThat(queue("").get("gathering").asInt()).isEqualTo(1);
        itIs(today().plusDays(1), LocalTime.of(7, 30));
        round();
        assertThat(mails()).hasSize(1);

        String own = somebody();
        prefers(own, new MailPreferences(Map.of(), null, new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)),
                MailLanguage.ZH));
        itIs(today(), LocalTime.of(13, 0));
        sent("noon", MessageKind.OVERDUE, own);
        round();
        assertThat(mails()).hasSize(1);
        itIs(today(), LocalTime.of(23, 0));
        round();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_digest_comes_once_a_day_with_all_that_waits_also_when_the_clock_goes_back() throws Exception {
        String who = somebody();
        itIs(today(), LocalTime.of(8, 0));
        sent("closed 1", MessageKind.ITEM_CLOSED, who);
        sent("closed 2", MessageKind.ITEM_CLOSED, who);
        round();
        assertThat(mails()).isEmpty();
        itIs(today(), LocalTime.of(8, 30));
        round();
        assertThat(mails()).extracting(MimeMessage::getSubject).containsExactly("[台账] 每日摘要：2 条消息");
        sent("closed 3", MessageKind.ITEM_CLOSED, who);
        itIs(today(), LocalTime.of(17, 0));
        round();
        assertThat(mails()).as("the day's digest was sent").hasSize(1);
        itIs(today().plusDays(40), LocalTime.of(9, 0));
        round();
        assertThat(mails()).hasSize(2);
        sent("closed 4", MessageKind.ITEM_CLOSED, who);
        itIs(today().plusDays(1), LocalTime.of(9, 0));
        round();
        assertThat(mails()).extracting(MimeMessage::getSubject).last().isEqualTo("[台账] 每日摘要：1 条消息");
        itIs(today().plusDays(41), LocalTime.of(9, 0));
        round();
        assertThat(mails()).as("nothing is said twice").hasSize(3);
    }

    @Test
    void each_kind_comes_as_the_person_wants_it() throws Exception {
        String who = somebody();
        prefers(who, new MailPreferences(
                Map.of(MessageKind.OVERDUE, MailPace.NEVER, MessageKind.ITEM_CLOSED, MailPace.AT_ONCE,
                        MessageKind.ASSIGNED, MailPace.DIGEST),
                LocalTime.of(16, 0), null, MailLanguage.ZH));
        projected();
        sent("never", MessageKind.OVERDUE, who);
        sent("at once", MessageKind.ITEM_CLOSED, who);
        sent("digest", MessageKind.ASSIGNED, who);
        round();
        assertThat(mails()).extracting(MimeMessage::getSubject).containsExactly("[台账] 已销号");
        itIs(today(), LocalTime.of(16, 0));
        round();
        assertThat(mails()).extracting(MimeMessage::getSubject).last().isEqualTo("[台账] 每日摘要：1 条消息");
        assertThat(letters("never")).isEmpty();
        JsonNode preferences = read(who, "/messages/preferences");
        assertThat(preferences.get("email").asString()).isEqualTo(who + "@bureau.example");
        assertThat(preferences.at("/preferences/digestAt").asString()).isEqualTo("16:00:00");
        assertThat(preferences.at("/usualQuiet/from").asString()).isEqualTo("20:00:00");
        assertThat(preferences.get("kinds")).hasSize(MessageKind.values().length);
    }

    @Test
    void what_is_history_is_not_mailed_and_the_queue_cannot_be_replayed() throws Exception {
        String who = somebody();
        var processor = processing.eventProcessor(OutboxProjection.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
        projected();
        processor.shutDown();
        sent("old", MessageKind.OVERDUE, who);
        // Other tests were ahead already, and an event is never recorded before the one before it.
        itIs(today().plusDays(100), LocalTime.of(11, 0));
        processor.start();
        round();
        assertThat(letters("old")).isEmpty();
        assertThat(mails()).isEmpty();
        itIs(today(), LocalTime.of(11, 0));
        sent("news", MessageKind.OVERDUE, who);
        round();
        assertThat(mails()).hasSize(1);
        replay();
        assertThat(processor.supportsReset()).isFalse();
        round();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void what_could_not_be_sent_is_tried_again_when_somebody_says_so() throws Exception {
        String who = somebody();
        sent("again", MessageKind.OVERDUE, who);
        server.stop();
        round();
        server = server();
        server.start();
        round();
        assertThat(mails()).as("not before its time").isEmpty();
        story.tell("sysadmin", new DeliveriesRetried());
        round();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void the_queue_is_for_those_who_look_after_the_system_and_tells_no_texts() throws Exception {
        refused("office", "/deliveries", 403, "NOT_ALLOWED");
        refused("owner", "/deliveries", 403, "NOT_ALLOWED");
        refused("sysadmin", "/deliveries?limit=0", 400, "LIMIT_OUT_OF_RANGE");
        String who = somebody();
        for (int i = 0; i < 3; i++) {
            sent("page " + i, MessageKind.OVERDUE, who);
            round();
        }
        JsonNode first = queue("?limit=2");
        assertThat(first.get("letters")).hasSize(2);
        JsonNode second = queue("?limit=2&cursor=" + first.get("next").asString());
        assertThat(second.get("letters")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(first.toString() + second).doesNotContain("问题", "措施");
        assertThat(first.get("mail").asBoolean()).isTrue();
    }
}
