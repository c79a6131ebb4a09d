package whynow.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import whynow.accounts.Contact;
import whynow.language.Language;

/**
 * A draft as it was asked for; what was not said is absent.
 *
 * @param contact to whom, where a person of the book was named
 * @param to a tier or a title in the rep's words, or empty
 * @param options what was chosen: {@code channel, length, language, kind, angle, opener}
 */
record AskedDraft(Optional<Contact> contact, String to, Map<String, String> options) {
  /** A draft of which nothing was said. */
  static final AskedDraft PLAIN = new AskedDraft(Optional.empty(), "", Map.of());

  AskedDraft {
    options = Map.copyOf(options);
  }

  /** The same with one more thing said. */
  AskedDraft and(String option, String value) {
    Map<String, String> more = new TreeMap<>(options);
    more.put(option, value);
    return new AskedDraft(contact, to, more);
  }

  /** The same to somebody else. */
  AskedDraft readBy(String newTo) {
    return new AskedDraft(Optional.empty(), newTo, options);
  }

  Optional<String> opener() {
    return Optional.ofNullable(options.get("opener"));
  }

  Channel channel() {
    return said("channel").flatMap(Channel::of).orElse(Channel.EMAIL);
  }

  Length length() {
    return said("length").flatMap(Length::of).orElse(Length.SHORT);
  }

  Kind kind() {
    return said("kind").flatMap(Kind::of).orElse(Kind.FIRST);
  }

  int angle() {
    return said("angle").filter(AskedDraft::isNumber).map(Integer::parseInt).orElse(1);
  }

  /** The type of event it shall be about, where one was named. */
  List<String> wanted() {
    return said("angle").filter(a -> !isNumber(a)).map(List::of).orElse(List.of());
  }

  private static boolean isNumber(String angle) {
    return angle.matches("[1-9]");
  }

  /** The language that was said, else that of the account's pages, else the rep's own. */
  Language language(Optional<String> account, Language rep) {
    boolean inChinese = channel() == Channel.WECHAT;
    Language usual = account.map(Language::of).orElse(rep);
    Language other = inChinese ? (rep.isChinese() ? rep : Language.ZH_HANS) : Language.EN;
    boolean fits = usual.isChinese() || (usual.equals(Language.EN) && !inChinese);
    return said("language").map(Language::of).orElse(fits ? usual : other);
  }

  /** The command line that asks for this again. */
  String line(String account) {
    StringBuilder line = new StringBuilder("draft ").append(account);
    String reader = contact.map(Contact::name).orElse(to);
    line.append(reader.isEmpty() ? "" : " to " + reader);
    add(line, " by ", "channel");
    add(line, " ", "length");
    add(line, " in ", "language");
    add(line, " ", "kind");
    add(line, " angle ", "angle");
    add(line, " with ", "opener");
    return line.toString();
  }

  private void add(StringBuilder line, String before, String option) {
    said(option).ifPresent(value -> line.append(before).append(value));
  }

  private Optional<String> said(String option) {
    return Optional.ofNullable(options.get(option));
  }
}
