package whynow.cli;

import java.util.ArrayList;
import java.util.List;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Stranger;
import whynow.activity.LogReading;
import whynow.activity.Touch;

/** A log sentence, as it was read, on lines for people. */
final class LogText {
  private LogText() {}

  static String of(LogReading read) {
    List<String> fields = new ArrayList<>();
    read.account().map(Account::name).ifPresent(fields::add);
    read.contacts().stream().map(Contact::name).forEach(fields::add);
    read.newPeople().stream().map(Stranger::name).forEach(n -> fields.add(n + " (new)"));
    read.channel().map(Touch.Channel::word).ifPresent(fields::add);
    fields.add(read.direction().word());
    read.outcome().map(Touch.Outcome::word).ifPresent(fields::add);
    if (!read.note().isEmpty()) {
      fields.add("“" + read.note() + "”");
    }
    read.next().ifPresent(next -> fields.add("next " + next.due() + " " + next.note()));
    StringBuilder text = new StringBuilder(String.join(" · ", fields));
    read.doubts()
        .forEach(
            d ->
                text.append("\n  in doubt: ")
                    .append((d.field().word() + " " + d.about()).strip())
                    .append(d.choices().isEmpty() ? "" : ": " + String.join(", ", d.choices())));
    return text.toString();
  }
}
