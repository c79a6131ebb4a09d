package whynow.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns a message into a {@link Mail}: the text for people, and what machines say about it. */
final class MailReader {
  private static final int MOST_TEXT = 100_000;
  private static final int DEEPEST = 12;
  private static final Pattern LINE =
      Pattern.compile("(?im)^(final-recipient|action|diagnostic-code|status):\\s*(.+)$");

  private MailReader() {}

  static Mail read(Message message) throws MessagingException, IOException {
    Found found = new Found();
    found.look(message, 0);
    Address[] from = message.getFrom();
    return new Mail(
        header(message, "Message-ID").orElse(""),
        from == null || from.length == 0 ? new Mail.Address("", "") : address(from[0]),
        recipients(message),
        Optional.ofNullable(message.getSubject()).orElse(""),
        found.text(),
        arrived(message),
        isAutomatic(message),
        isBulk(message),
        found.bounce());
  }

  private static List<Mail.Address> recipients(Message message) throws MessagingException {
    List<Mail.Address> all = new ArrayList<>();
    Address[] found = message.getAllRecipients();
    for (Address one : found == null ? new Address[0] : found) {
      all.add(address(one));
    }
    return all;
  }

  private static Mail.Address address(Address found) {
    return found instanceof InternetAddress known
        ? new Mail.Address(
            Optional.ofNullable(known.getPersonal()).orElse(""),
            Optional.ofNullable(known.getAddress()).orElse(""))
        : new Mail.Address("", found.toString());
  }

  private static Optional<Instant> arrived(Message message) throws MessagingException {
    return Optional.ofNullable(message.getReceivedDate())
        .or(() -> sent(message))
        .map(Date::toInstant);
  }

  private static Optional<Date> sent(Message message) {
    try {
      return Optional.ofNullable(message.getSentDate());
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(Part part, String name) throws MessagingException {
    String[] values = part.getHeader(name);
    return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0].strip());
  }

  /** RFC 3834, and what was used before it. */
  private static boolean isAutomatic(Message message) throws MessagingException {
    boolean said =
        header(message, "Auto-Submitted").filter(v -> !v.matches("(?i)no\\b.*")).isPresent();
    return said
        || header(message, "X-Autoreply").isPresent()
        || header(message, "X-Autorespond").isPresent()
        || header(message, "Precedence").filter(v -> v.matches("(?i)auto.?reply")).isPresent();
  }

  private static boolean isBulk(Message message) throws MessagingException {
    return header(message, "List-Id").isPresent()
        || header(message, "List-Unsubscribe").isPresent()
        || header(message, "Precedence").filter(v -> v.matches("(?i)bulk|list|junk")).isPresent();
  }

  /** What the parts hold; the plain text is believed before the HTML. */
  private static final class Found {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private String report = "";

    void look(Part part, int depth) throws MessagingException, IOException {
      if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        return;
      }
      if (part.isMimeType("message/delivery-status")) {
        report = bytes(part);
      } else if (part.isMimeType("multipart/*")) {
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart inner = parts.getBodyPart(i);
          look(inner, depth + 1);
        }
      } else if (part.isMimeType("text/plain") && plain.length() == 0) {
        add(plain, part);
      } else if (part.isMimeType("text/html") && html.length() == 0) {
        add(html, part);
      }
    }

    private static void add(StringBuilder to, Part part) throws MessagingException, IOException {
      String text = String.valueOf(part.getContent());
      to.append(text, 0, Math.min(MOST_TEXT, text.length()));
    }

    private static String bytes(Part part) throws MessagingException, IOException {
      try (InputStream in = part.getInputStream()) {
        return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
      }
    }

    String text() {
      return plain.length() > 0 || html.length() == 0
          ? plain.toString().replace("\r\n", "\n").strip()
          : words(html.toString());
    }

    /** The words of a page, a line each; what it quotes of earlier mails is left out. */
    private static String words(String html) {
      Document page = Jsoup.parse(html);
      page.select("blockquote, .gmail_quote, style, script").remove();
      page.select("br, p, div, tr, li").append("\n");
      return page.body().wholeText().replaceAll("[ \\t\\u00a0]+", " ").strip();
    }

    /** Only what failed for good: a mail that is merely late has not bounced. */
    Optional<Mail.Bounce> bounce() {
      String address = line("final-recipient").replaceFirst("^[^;]*;", "").strip();
      boolean failed = line("action").equalsIgnoreCase("failed") && !line("status").startsWith("4");
      String reason = line("diagnostic-code").replaceFirst("^[^;]*;", "").strip();
      return address.isEmpty() || !failed
          ? Optional.empty()
          : Optional.of(
              new Mail.Bounce(
                  address.toLowerCase(Locale.ROOT), reason.isEmpty() ? line("status") : reason));
    }

    private String line(String name) {
      Matcher lines = LINE.matcher(report);
      while (lines.find()) {
        if (lines.group(1).equalsIgnoreCase(name)) {
          return lines.group(2).strip();
        }
      }
      return "";
    }
  }
}
