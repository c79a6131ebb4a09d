package whynow.activity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.followups.Due;

/**
 * What a rep has answered about a log sentence: it stands before the sentence, so that a button is
 * again a plain command line.
 *
 * <pre>{@code
 * log contact=12 outcome=connected spoke with P. about Leipzig
 * log trigger=expansion content=grocery-case emailed Mara Lindt
 * }</pre>
 *
 * @param about what a message stood on and what went with it, as the button beside a draft says it:
 *     {@code trigger}, {@code content}
 */
record Settled(Map<Doubt.Field, String> answers, Map<String, String> about, String sentence) {
  /** Answers that are not an id, a word or a date. */
  static final String NONE = "none";

  static final String NEW = "new";

  private static final Pattern ANSWER =
      Pattern.compile("^(account|contact|channel|outcome|due|trigger|content)=(\\S+)\\s+");

  static Settled in(String text) {
    Map<Doubt.Field, String> answers = new EnumMap<>(Doubt.Field.class);
    Map<String, String> about = new TreeMap<>();
    String rest = text;
    for (Matcher m = ANSWER.matcher(rest); m.find(); m = ANSWER.matcher(rest)) {
      if (m.group(1).matches("trigger|content")) {
        about.put(m.group(1), m.group(2));
      } else {
        answers.put(Doubt.Field.valueOf(m.group(1).toUpperCase(Locale.ROOT)), m.group(2));
      }
      rest = rest.substring(m.end());
    }
    return new Settled(answers, about, rest);
  }

  /** The command line that says this answer too. */
  String and(Doubt.Field field, String answer) {
    StringBuilder line = new StringBuilder("log ");
    about.forEach((what, id) -> line.append(what).append('=').append(id).append(' '));
    answers.forEach((f, a) -> line.append(f.word()).append('=').append(a).append(' '));
    return line.append(field.word())
        .append('=')
        .append(answer)
        .append(' ')
        .append(sentence)
        .toString();
  }

  /** The reading with the answers in it, and without the questions they answer. */
  LogReading of(LogReading read, Accounts accounts, Contacts contacts) {
    LogReading settled = read;
    for (Map.Entry<Doubt.Field, String> answer : answers.entrySet()) {
      settled =
          switch (answer.getKey()) {
            case ACCOUNT -> account(settled, answer.getValue(), accounts);
            case CONTACT -> contact(settled, answer.getValue(), accounts, contacts);
            case CHANNEL -> channel(settled, answer.getValue());
            case OUTCOME -> outcome(settled, answer.getValue());
            case DUE -> due(settled, answer.getValue());
          };
    }
    return settled;
  }

  private static LogReading account(LogReading read, String answer, Accounts accounts) {
    return id(answer)
        .flatMap(accounts::find)
        .map(a -> read.at(a).without(Doubt.Field.ACCOUNT))
        .orElse(read);
  }

  private static LogReading contact(
      LogReading read, String answer, Accounts accounts, Contacts contacts) {
    if (answer.equals(NEW)) {
      return read.without(Doubt.Field.CONTACT);
    }
    List<Contact> all = new ArrayList<>(read.contacts());
    Optional<Contact> meant = id(answer).flatMap(contacts::find);
    meant.ifPresent(all::add);
    boolean others =
        read.contacts().stream()
            .anyMatch(c -> meant.filter(m -> m.account() != c.account()).isPresent());
    LogReading there =
        read.account().isPresent() || others
            ? read.without(others ? Doubt.Field.ACCOUNT : Doubt.Field.CONTACT)
            : meant
                .flatMap(c -> accounts.find(c.account()))
                .map(a -> read.at(a).without(Doubt.Field.ACCOUNT))
                .orElse(read);
    return there.with(all, read.newPeople()).without(Doubt.Field.CONTACT);
  }

  private static LogReading channel(LogReading read, String answer) {
    Optional<Touch.Channel> channel = word(Touch.Channel.class, answer);
    Optional<Touch.Outcome> outcome =
        read.outcome().or(() -> TouchReader.plain(channel, read.direction()));
    LogReading said = read.by(channel, outcome).without(Doubt.Field.CHANNEL);
    return outcome.isPresent() ? said : said.asking(Doubt.Field.OUTCOME, Touch.Outcome.values());
  }

  private static LogReading outcome(LogReading read, String answer) {
    return read.by(read.channel(), word(Touch.Outcome.class, answer)).without(Doubt.Field.OUTCOME);
  }

  private static LogReading due(LogReading read, String answer) {
    if (answer.equals(NONE)) {
      return read.then(Optional.empty()).without(Doubt.Field.DUE);
    }
    NextStep said = read.next().orElse(NextStep.on(Due.parse(answer), "", false));
    NextStep next = NextStep.on(Due.parse(answer), said.note(), said.meeting());
    return read.then(Optional.of(next)).without(Doubt.Field.DUE);
  }

  private static Optional<Long> id(String answer) {
    return answer.matches("\\d{1,18}") ? Optional.of(Long.valueOf(answer)) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> type, String answer) {
    try {
      return Optional.of(Enum.valueOf(type, answer.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
