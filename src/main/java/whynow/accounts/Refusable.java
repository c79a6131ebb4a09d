package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/**
 * Whom a refusal is about, in one spelling however it was written.
 *
 * <pre>{@code
 * Refusable.of("Mailto:Mara+news@Northlight.example ")   // email mara@northlight.example
 * Refusable.of("+49 (0)40 123-456")                      // phone 49 40 123456 without signs
 * Refusable.of("https://www.northlight.example/")        // domain northlight.example
 * }</pre>
 *
 * @param kind {@code email, phone, domain, company, person}
 * @param key the one spelling
 */
public record Refusable(String kind, String key) {
  private static final Pattern MAIL = Pattern.compile("([^\\s<>()\"',;:@]+)@([^\\s<>()\"',;:@]+)");
  private static final Pattern PHONE =
      Pattern.compile("(?:tel:)?\\+?[\\d\\s().\\-/\u2010-\u2015]{6,30}");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z]+://)?(?:www\\.)?((?:[^\\s/:@.]+\\.)+[^\\s/:@.\\d]{2,})\\.?(?:[/:?#].*)?");

  /** Reads what was typed: an address, a number, a domain, else a company's name. */
  public static Refusable of(String typed) {
    String text = Folded.of(typed).replaceAll("[\\p{Cf}]", "").replace('。', '.').strip();
    Matcher mail = MAIL.matcher(text);
    if (mail.find()) {
      return email(mail.group());
    }
    if (PHONE.matcher(text).matches() && digits(text).length() >= 6) {
      return phone(text);
    }
    Matcher host = HOST.matcher(text);
    return host.matches() ? domain(host.group(1)) : company(text);
  }

  public static Refusable email(String address) {
    Matcher parts = MAIL.matcher(Folded.of(address).strip());
    if (!parts.find()) {
      return new Refusable("email", Folded.of(address).strip());
    }
    String box = parts.group(1).replaceFirst("\\+.*", "");
    return new Refusable("email", box + "@" + parts.group(2).replaceFirst("\\.$", ""));
  }

  /** Digits alone: no signs, no (0), no leading 00. */
  public static Refusable phone(String number) {
    String plain = digits(Folded.of(number).replace("(0)", ""));
    return new Refusable("phone", plain.replaceFirst("^0+", ""));
  }

  public static Refusable domain(String host) {
    String name = Folded.of(host).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return new Refusable("domain", MailDomains.registered(name).orElse(name));
  }

  public static Refusable company(String name) {
    String plain = Folded.of(name).replaceAll("[\\p{P}\\p{S}]+", " ").strip();
    String bare =
        plain.replaceFirst(
            "(?:\\s(?:inc|llc|ltd|limited|gmbh|ag|se|kg|sa|sas|bv|nv|plc|corp|corporation|co|oy|ab)"
                + "(?:\\s|$).*|(?:股份)?有限(?:责任)?公司|集团|公司)$",
            "");
    return new Refusable("company", (bare.isBlank() ? plain : bare).replaceAll("\\s+", ""));
  }

  /** A person without an address is known by name and company. */
  public static Refusable person(Contact contact) {
    return new Refusable(
        "person", contact.account() + " " + Folded.of(contact.name()).replaceAll("\\s+", " "));
  }

  /** Every way in which this person can be refused. */
  public static List<Refusable> of(Account account, Optional<Contact> contact) {
    List<Refusable> all = new ArrayList<>();
    contact.ifPresent(person -> all.addAll(of(person)));
    account.domain().ifPresent(domain -> all.add(domain(domain)));
    all.add(company(account.name()));
    account.aliases().forEach(alias -> all.add(company(alias)));
    return all;
  }

  /** The person's own: address, its domain, number and name. */
  public static List<Refusable> of(Contact contact) {
    List<Refusable> all = new ArrayList<>(own(contact));
    contact.email().ifPresent(mail -> all.add(domain(mail.substring(mail.indexOf('@') + 1))));
    return all;
  }

  /** What belongs to this person alone. */
  public static List<Refusable> own(Contact contact) {
    List<Refusable> all = new ArrayList<>(List.of(person(contact)));
    contact.email().ifPresent(mail -> all.add(email(mail)));
    contact.phone().ifPresent(number -> all.add(phone(number)));
    return all;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
