package whynow.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder over IMAP, opened read-only: nothing is marked as seen, moved or deleted. The mark is
 * {@code VALIDITY:UID} (RFC 3501, 2.3.1.1).
 */
final class ImapMailbox implements Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);
  private static final String PATIENCE = String.valueOf(Duration.ofSeconds(15).toMillis());
  private static final int AT_ONCE = 100;

  /** When a server numbers its mails anew, so many of the newest are looked at again. */
  private static final int LOOKED_AT_AGAIN = 50;

  private final ImapAddress address;

  ImapMailbox(ImapAddress address) {
    this.address = address;
  }

  @Override
  public Batch after(String mark) throws IOException {
    try (Store store = Session.getInstance(properties()).getStore(address.protocol())) {
      store.connect(address.host(), address.port(), address.user(), address.password());
      try (Folder folder = store.getFolder(address.folder())) {
        folder.open(Folder.READ_ONLY);
        return read(folder, mark);
      }
    } catch (MessagingException e) {
      throw new IOException(address + ": " + e.getMessage(), e);
    }
  }

  private Properties properties() {
    Properties all = new Properties();
    String prefix = "mail." + address.protocol() + ".";
    for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      all.setProperty(prefix + wait, PATIENCE);
    }
    all.setProperty(prefix + "peek", "true");
    all.setProperty(prefix + "starttls.enable", "true");
    all.setProperty(prefix + "starttls.required", String.valueOf(!address.isLoopback()));
    return all;
  }

  private static Batch read(Folder folder, String mark) throws MessagingException {
    UIDFolder numbers = (UIDFolder) folder;
    long validity = numbers.getUIDValidity();
    long last = last(folder);
    if (mark.isEmpty()) {
      return new Batch(List.of(), validity + ":" + last);
    }
    String[] parts = mark.split(":", 2);
    boolean same = Long.parseLong(parts[0]) == validity;
    long from = same ? Long.parseLong(parts[1]) : from(folder);
    List<Message> found = new ArrayList<>();
    if (last > from) {
      Arrays.stream(numbers.getMessagesByUID(from + 1, from + 1 + span(from, last)))
          .filter(m -> m != null)
          .limit(AT_ONCE)
          .forEach(found::add);
    }
    long reached = found.size() < AT_ONCE ? last : numbers.getUID(found.get(found.size() - 1));
    return new Batch(mails(folder, found), validity + ":" + Math.max(from, reached));
  }

  private static long span(long from, long last) {
    return last - from - 1;
  }

  /** The highest number given so far; 0 in an empty folder. */
  private static long last(Folder folder) throws MessagingException {
    int count = folder.getMessageCount();
    return count == 0 ? 0 : ((UIDFolder) folder).getUID(folder.getMessage(count));
  }

  private static long from(Folder folder) throws MessagingException {
    int first = Math.max(1, folder.getMessageCount() - LOOKED_AT_AGAIN);
    return folder.getMessageCount() == 0
        ? 0
        : ((UIDFolder) folder).getUID(folder.getMessage(first)) - 1;
  }

  /** A mail that cannot be read is left out: it must not stand in the way of the next. */
  private static List<Mail> mails(Folder folder, List<Message> found) throws MessagingException {
    FetchProfile wanted = new FetchProfile();
    wanted.add(FetchProfile.Item.ENVELOPE);
    wanted.add(FetchProfile.Item.CONTENT_INFO);
    folder.fetch(found.toArray(Message[]::new), wanted);
    List<Mail> mails = new ArrayList<>();
    for (Message message : found) {
      try {
        mails.add(MailReader.read(message));
      } catch (MessagingException | IOException | RuntimeException e) {
        LOG.warn("Mail number {} cannot be read: {}", message.getMessageNumber(), e.toString());
      }
    }
    return mails;
  }
}
