package whynow.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.followups.Due;
import whynow.followups.DueWords;
import whynow.followups.FollowupNotices;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.Rep;
import whynow.team.Workspace;

/**
 * Reads the mailbox, writes what concerns the book, and tells the rep what needs a decision: a
 * bounce, an absence, a wish to hear no more. A reply makes the lead hot and is told as such. Each
 * mail counts once by its Message-ID, whatever is restarted or read again.
 */
public final class MailNotices {
  private static final Logger LOG = LoggerFactory.getLogger(MailNotices.class);
  private static final String MARK = "mailbox.read";

  private final Mailbox mailbox;
  private final MailLog log;
  private final Workspace workspace;
  private final Told told;
  private final AllOrNothing book;
  private final Messenger messenger;
  private final FollowupNotices lines;
  private final Messages messages;
  private final Clock clock;
  private String trouble = "";

  /** Over one store. */
  public MailNotices(
      Mailbox mailbox,
      MailLog log,
      Workspace workspace,
      Told told,
      AllOrNothing book,
      Messenger messenger,
      FollowupNotices lines,
      Messages messages,
      Clock clock) {
    this.mailbox = mailbox;
    this.log = log;
    this.workspace = workspace;
    this.told = told;
    this.book = book;
    this.messenger = messenger;
    this.lines = lines;
    this.messages = messages;
    this.clock = clock;
  }

  /** Looks once; a mailbox that cannot be reached is tried again the next time. */
  public synchronized void look() {
    try {
      Mailbox.Batch batch = mailbox.after(workspace.value(MARK).orElse(""));
      batch.mails().forEach(mail -> book.together(() -> once(mail)));
      workspace.set(MARK, batch.mark());
      trouble = "";
    } catch (IOException e) {
      complain(String.valueOf(e.getMessage()));
    }
  }

  /** Once an outage, not once a minute. */
  private void complain(String why) {
    if (!why.equals(trouble)) {
      LOG.warn("The mailbox cannot be read: {}", why);
      trouble = why;
    }
  }

  private void once(Mail mail) {
    List<MailLog.Heard> heard = log.understand(mail);
    Instant now = clock.instant();
    if (!heard.isEmpty() && told.first("mail " + key(mail), now)) {
      for (MailLog.Heard one : heard) {
        log.write(one);
        said(one).ifPresent(reply -> messenger.tell(one.rep().id(), reply));
      }
    }
  }

  /** The Message-ID, hashed as it may name people; where there is none, the mail itself. */
  private static String key(Mail mail) {
    String text =
        mail.id().isEmpty()
            ? mail.from().address() + mail.at() + mail.subject() + mail.text()
            : mail.id();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Reply> said(MailLog.Heard heard) {
    return switch (heard.kind()) {
      case BOUNCED -> Optional.of(bounced(heard));
      case AWAY -> Optional.of(away(heard));
      case UNSUBSCRIBED -> Optional.of(asked(heard));
      default -> Optional.empty();
    };
  }

  private Reply bounced(MailLog.Heard heard) {
    Language language = heard.rep().language();
    Choice people = Choice.of(say(language, "people"), "contacts " + heard.account().name());
    return Reply.of(
        line(heard, "bounced", "address", heard.other().address(), "why", heard.note()),
        new Block.Choices(List.of(people)));
  }

  private Reply asked(MailLog.Heard heard) {
    Language language = heard.rep().language();
    Choice stop = Choice.of(say(language, "stop"), "dnc " + heard.other().address());
    return Reply.of(line(heard, "asked", "words", heard.note()), new Block.Choices(List.of(stop)));
  }

  private Reply away(MailLog.Heard heard) {
    Rep rep = heard.rep();
    ZonedDateTime now = clock.instant().atZone(rep.zone());
    Optional<Due> back = back(heard, now);
    List<Block> blocks = new ArrayList<>();
    blocks.add(line(heard, "away", "words", heard.note().replace('\n', ' ')));
    Due due = back.orElse(Due.on(now.toLocalDate().plusDays(7)));
    String label =
        say(rep.language(), "remind", "when", lines.when(due, rep.language(), now.toLocalDate()));
    blocks.add(
        new Block.Choices(
            List.of(
                Choice.of(
                    label, "remind " + heard.who() + ", " + heard.account().name() + " " + due))));
    return Reply.of(blocks);
  }

  /** The first day they are there again. */
  private Optional<Due> back(MailLog.Heard heard, ZonedDateTime now) {
    return log.absence(heard)
        .flatMap(
            absence ->
                DueWords.in(absence.words(), now)
                    .map(found -> found.due().date())
                    .map(day -> absence.through() ? day.plusDays(1) : day))
        .filter(day -> day.isAfter(now.toLocalDate()))
        .map(Due::on);
  }

  private Block.Text line(MailLog.Heard heard, String key, Object... slots) {
    return Block.Text.of(
        Block.Run.strong(heard.who() + " · " + heard.account().name()),
        Block.Run.plain(" " + say(heard.rep().language(), key, slots)));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "mail." + key, slots);
  }
}
