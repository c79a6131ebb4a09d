package whynow;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.delivery.Messenger;
import whynow.fetch.AddressGuard;
import whynow.fetch.Resolver;
import whynow.followups.FollowupNotices;
import whynow.mail.MailLog;
import whynow.mail.MailNotices;
import whynow.mail.Mailbox;
import whynow.mail.PasteCommand;
import whynow.outreach.Playbook;
import whynow.webhook.Feed;
import whynow.webhook.Inbound;
import whynow.webhook.Webhook;

/** How Whynow speaks with mailboxes and other programs: what it hears from them, and tells them. */
final class OtherSystems {
  private final Base base;
  private final Playbook playbook;

  OtherSystems(Base base, Playbook playbook) {
    this.base = base;
    this.playbook = playbook;
  }

  /** Understands what is pasted from a mail. */
  PasteCommand paste() {
    return new PasteCommand(mailLog(), base.messages());
  }

  /** Tells another system of touches and stage moves, where one is named. */
  Optional<Webhook> webhook() {
    return base.settings()
        .webhook()
        .map(
            hook ->
                new Webhook(
                    hook.url(),
                    hook.secret().reveal(),
                    AddressGuard.of(Resolver.SYSTEM, base.settings().fetchAllow()),
                    new Feed(
                        base.store().history(),
                        base.store().touches(),
                        base.store().accounts(),
                        base.store().contacts(),
                        base.store().reps()),
                    base.store().workspace(),
                    base.clock()));
  }

  private MailLog mailLog() {
    return new MailLog(
        base.data(),
        base.store().accounts(),
        base.store().contacts(),
        base.store().touches(),
        base.store().reps(),
        base.matcher(),
        this::ourHost,
        base.clock());
  }

  /** What mails of our own people end in. */
  private Optional<String> ourHost() {
    return Optional.ofNullable(playbook.seller().site())
        .map(site -> site.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[:/].*", ""));
  }

  /** Listens to a mailbox, where one is named. */
  Optional<MailNotices> mailbox(Messenger messenger) {
    return base.settings()
        .imap()
        .map(
            address ->
                new MailNotices(
                    Mailbox.imap(address.reveal()),
                    mailLog(),
                    base.store().workspace(),
                    base.store().told(),
                    base.store(),
                    messenger,
                    new FollowupNotices(
                        base.store().accounts(), base.store().contacts(), base.messages()),
                    base.messages(),
                    base.clock()));
  }

  /** Takes what other systems tell, signed. */
  Inbound inbound() {
    return new Inbound(
        base.data(),
        base.settings().hooks().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().reveal())),
        base.store().accounts(),
        base.store().contacts(),
        base.store().engagements(),
        base.store().touches(),
        base.store().reps(),
        base.matcher(),
        base.store().told(),
        base.store(),
        base.clock());
  }
}
