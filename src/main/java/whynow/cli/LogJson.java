package whynow.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Stranger;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.activity.Doubt;
import whynow.activity.LogReading;
import whynow.activity.NextStep;
import whynow.activity.Touch;

/** A log sentence, as it was read, in the contract's form. */
final class LogJson {
  private LogJson() {}

  static String of(LogReading read, TitleReader titles) {
    Map<String, Object> row = new LinkedHashMap<>();
    List<String> people = read.contacts().stream().map(Contact::name).toList();
    row.put("account", read.account().map(Account::name));
    row.put("contact", people.size() == 1 ? people.get(0) : null);
    if (people.size() > 1) {
      row.put("contacts", people);
    }
    row.put("channel", read.channel().map(Touch.Channel::word));
    row.put("direction", read.direction().word());
    row.put("outcome", read.outcome().map(Touch.Outcome::word));
    row.put("note", read.note());
    row.put("followUp", read.next().map(LogJson::next));
    row.put("doubts", read.doubts().stream().map(LogJson::doubt).toList());
    if (!read.newPeople().isEmpty()) {
      row.put("newContacts", read.newPeople().stream().map(s -> stranger(s, titles)).toList());
    }
    return Json.line(row);
  }

  private static Map<String, Object> next(NextStep next) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("due", next.due().toString());
    row.put("note", next.note());
    return row;
  }

  private static Map<String, Object> doubt(Doubt doubt) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("field", doubt.field().word());
    row.put("about", doubt.about());
    row.put("choices", doubt.choices());
    return row;
  }

  private static Map<String, Object> stranger(Stranger stranger, TitleReader titles) {
    TitleReading title = titles.read(stranger.title());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", stranger.name());
    row.put("title", Optional.of(stranger.title()).filter(t -> !t.isEmpty()));
    row.put("tier", title.tier());
    row.put("function", title.function());
    row.put("email", stranger.email());
    row.put("phone", stranger.phone());
    return row;
  }
}
