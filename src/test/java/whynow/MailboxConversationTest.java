package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.activity.Touch;
import whynow.language.Language;
import whynow.mail.MailNotices;
import whynow.team.Rep;

/** Mails that arrive in a mailbox become what they are. */
class MailboxConversationTest {
  private static GreenMail server;
  private static int boxes;

  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Account northlight;
  private GreenMailUser box;
  private MailNotices mailbox;

  @BeforeAll
  static void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void open() {
    String name = "box" + boxes++;
    box = server.setUser(name + "@docklane.example", name, "p@ss:word");
    talk =
        Talk.in(folder, "2026-11-25T08:30:00Z")
            .with(
                "WHYNOW_IMAP_URL",
                "imap://" + name + ":p%40ss%3Aword@127.0.0.1:" + server.getImap().getPort());
    talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    northlight = talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(
        dana,
        "contact add Mara Lindt, COO, Northlight Foods, mara.lindt@northlight.example",
        "settings mail dana@docklane.example");
    mailbox = talk.app().systems().mailbox(talk.messenger()).orElseThrow();
    arrives("<old@x>", "mara.lindt@northlight.example", "before we listened");
    mailbox.look();
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private void arrives(String id, String from, String text, String... headers) {
    String mail =
        "Message-ID: %s\r\nFrom: %s\r\nTo: team@docklane.example\r\nDate: Tue, 24 Nov 2026 09:00:00 +0000\r\n%s\r\n%s"
            .formatted(
                id,
                from,
                headers.length == 0
                    ? "Subject: Re: Leipzig\r\n"
                    : String.join("\r\n", headers) + "\r\n",
                text);
    put(mail);
  }

  private void put(String mail) {
    try {
      ImapHostManager host = server.getManagers().getImapHostManager();
      MailFolder inbox = host.getInbox(box);
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
      inbox.appendMessage(message, new Flags(), Date.from(talk.now().minusSeconds(60)));
    } catch (MessagingException | FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Touch> touches() {
    return talk.app().store().touches().at(northlight.id(), 20);
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void aReplyIsLoggedOnceAndMakesTheLeadHot() {
    talk.at("2026-11-24T08:30:00Z");
    talk.say(dana, "log emailed Mara Lindt at Northlight Foods the Leipzig note");
    talk.at("2026-11-25T08:30:00Z");
    arrives(
        "<1@northlight>",
        "Mara Lindt <Mara.Lindt@northlight.example>",
        "Can you send numbers?\r\n\r\nOn Mon, 23 Nov 2026, Dana wrote:\r\n> Leipzig opens in March\r\n");
    mailbox.look();
    mailbox.look();
    arrives("<1@northlight>", "mara.lindt@northlight.example", "the same once more");
    talk.restart();
    talk.app().systems().mailbox(talk.messenger()).orElseThrow().look();
    Touch reply = touches().get(0);
    assertEquals(2, touches().size());
    assertEquals(Touch.Outcome.REPLIED, reply.outcome());
    assertEquals("Can you send numbers?", reply.note());
    assertEquals(dana.id(), reply.rep());
    holds(
        talk.say(dana, "hot"), "Mara Lindt · Northlight Foods replied", "“Can you send numbers?”");
  }

  @Test
  void theMailboxStaysAsItWas() throws Exception {
    arrives("<1@northlight>", "mara.lindt@northlight.example", "Can you send numbers?");
    mailbox.look();
    MailFolder inbox = server.getManagers().getImapHostManager().getInbox(box);
    assertEquals(2, inbox.getMessageCount());
    assertFalse(inbox.getMessages().get(1).getFlags().contains(Flags.Flag.SEEN));
  }

  @Test
  void aBounceIsLoggedAndTold() {
    put(
        """
        Message-ID: <b1@mx>
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        To: dana@docklane.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; Mara.Lindt@northlight.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 User unknown
        --b--
        """
            .replace("\n", "\r\n"));
    mailbox.look();
    assertEquals(Touch.Outcome.BOUNCED, touches().get(0).outcome());
    holds(
        talk.told().get(0),
        "Mara Lindt · Northlight Foods never got your mail",
        "550 5.1.1 User unknown",
        "contacts Northlight Foods");
  }

  @Test
  void anAbsenceIsToldWithAReminderAndIsNoReply() {
    arrives(
        "<2@northlight>",
        "mara.lindt@northlight.example",
        "I am out of office until 3 December, with no access to mail.",
        "Subject: Automatic reply: Leipzig",
        "Auto-Submitted: auto-replied");
    mailbox.look();
    assertEquals(List.of(), touches());
    holds(
        talk.told().get(0),
        "is away: “I am out of office until 3 December",
        "Remind me Fri 4 Dec",
        "remind Mara Lindt, Northlight Foods 2026-12-04");
    holds(talk.say(dana, "remind Mara Lindt, Northlight Foods 2026-12-04"), "Fri 4 Dec");
  }

  @Test
  void whoAsksToHearNoMoreIsAskedAbout() {
    arrives("<3@northlight>", "mara.lindt@northlight.example", "Please remove me from your list.");
    mailbox.look();
    assertEquals(Touch.Outcome.UNSUBSCRIBED, touches().get(0).outcome());
    holds(talk.told().get(0), "asks to hear no more", "dnc mara.lindt@northlight.example");
    holds(talk.say(dana, "dnc mara.lindt@northlight.example"), "Mara Lindt");
    holds(talk.say(dana, "draft Northlight Foods to Mara Lindt"), "contact");
  }

  @Test
  void whatARepSendsWithACopyHereIsTheirOwnTouch() {
    put(
        """
        Message-ID: <4@docklane>
        From: Dana <dana@docklane.example>
        To: =?UTF-8?B?SmFuYSBWb2d0?= <jana.vogt@northlight.example>
        Cc: ben@docklane.example
        Subject: Leipzig and detention

        Hello Jana
        """
            .replace("\n", "\r\n"));
    mailbox.look();
    Touch sent = touches().get(0);
    assertEquals(List.of(1, dana.id()), List.of(touches().size(), sent.rep()));
    assertEquals(Touch.Direction.OUT, sent.direction());
    assertEquals("Leipzig and detention", sent.note());
    holds(talk.say(dana, "contacts Northlight Foods"), "Jana Vogt", "jana.vogt@northlight.example");
  }

  @Test
  void newslettersAndStrangersLeaveNoTrace() {
    arrives("<5@x>", "someone@gmail.com", "Hello");
    arrives("<6@x>", "news@northlight.example", "Our week", "Subject: News", "List-Id: <news>");
    arrives("<7@x>", "cfo@unknown.example", "Hello");
    mailbox.look();
    assertEquals(List.of(), touches());
    assertEquals(List.of(), talk.told());
  }

  @Test
  void aMailboxThatIsAwayIsNoTrouble() {
    talk.with("WHYNOW_IMAP_URL", "imap://u:p@127.0.0.1:1/INBOX");
    talk.app().systems().mailbox(talk.messenger()).orElseThrow().look();
    assertEquals(List.of(), touches());
  }
}
