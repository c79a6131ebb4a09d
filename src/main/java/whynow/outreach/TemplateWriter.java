package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.triggers.Trigger;

/** Writes a message from the playbook and the templates of {@code data/outreach}. */
final class TemplateWriter {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(\\?)?\\}");
  private static final int ATTEMPTS = 6;

  private final Supplier<Map<String, ChannelForm>> channels;
  private final Supplier<Map<String, KindForm>> kinds;
  private final Supplier<Implication.All> implications;
  private final Supplier<PastWords> past;
  private final Playbook playbook;
  private final Telling telling;

  TemplateWriter(Playbook playbook, DataFolder data) {
    this.playbook = playbook;
    this.telling = new Telling(data);
    this.channels = data.folder("outreach/channels", ChannelForm.class);
    this.kinds = data.folder("outreach/kinds", KindForm.class);
    this.implications = data.file("outreach/implications.yaml", Implication.All.class);
    this.past = data.file("outreach/past.yaml", PastWords.class);
  }

  /** Subject, text and claims, before linting. */
  record Written(Optional<String> subject, String body, List<Draft.Claim> claims) {}

  ChannelForm form(Channel channel) {
    return channels.get().get(channel.word());
  }

  Telling telling() {
    return telling;
  }

  Written write(Account account, Angle angle, List<Trigger> others, DraftRequest request) {
    ChannelForm form = form(request.channel());
    Slots slots = slots(account, angle, others, request);
    Text text = fitted(form, slots, request);
    Optional<String> subject =
        form.subject()
            ? Optional.of(
                inScript(new Subject(telling).of(account, angle, playbook, request), request))
            : Optional.empty();
    List<Draft.Claim> claims = new ArrayList<>();
    text.pieces.forEach(p -> p.claims().forEach(c -> claims.add(inScript(c, request))));
    return new Written(subject, inScript(text.body, request), claims);
  }

  private Slots slots(Account account, Angle angle, List<Trigger> others, DraftRequest request) {
    return new Slots(
        account,
        angle,
        others,
        request,
        playbook,
        telling,
        implications.get(),
        past.get(),
        Optional.ofNullable(kinds.get().get(request.kind().word())));
  }

  private String inScript(String text, DraftRequest request) {
    return telling.script(text, request.language());
  }

  private Draft.Claim inScript(Draft.Claim claim, DraftRequest request) {
    return new Draft.Claim(
        inScript(claim.text(), request), claim.quote(), claim.url(), claim.playbook());
  }

  private record Text(String body, List<Piece> pieces) {}

  /** Tries wordings, then leaves out what may be left out, until the text fits its channel. */
  private static Text fitted(ChannelForm form, Slots slots, DraftRequest request) {
    List<String> layout = form.layout(request.kind(), request.length());
    int most = form.most(request.length(), request.language());
    Text shortest = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<String> lean = layout;
      while (true) {
        Text text = filled(lean, slots.attempt(attempt), request.language());
        if (form.size(text.body, request.language()) <= most) {
          return text;
        }
        shortest = shorter(shortest, text);
        List<String> leaner = withoutLastOption(lean);
        if (leaner.equals(lean)) {
          break;
        }
        lean = leaner;
      }
    }
    return shortest;
  }

  private static Text shorter(Text a, Text b) {
    return a != null && a.body.length() <= b.body.length() ? a : b;
  }

  private static List<String> withoutLastOption(List<String> layout) {
    List<String> lean = new ArrayList<>(layout);
    for (int i = lean.size() - 1; i >= 0; i--) {
      String without = lean.get(i).replaceFirst("^(.*)\\{\\w+\\?\\}", "$1");
      if (!without.equals(lean.get(i))) {
        lean.set(i, without.strip());
        return lean;
      }
    }
    return lean;
  }

  private static Text filled(List<String> layout, Slots slots, Language language) {
    List<String> paragraphs = new ArrayList<>();
    List<Piece> used = new ArrayList<>();
    for (String paragraph : layout) {
      String text = tidy(filled(paragraph, slots, used), language);
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return new Text(String.join("\n\n", paragraphs), used);
  }

  private static String filled(String paragraph, Slots slots, List<Piece> used) {
    StringBuilder text = new StringBuilder();
    Matcher slot = SLOT.matcher(paragraph);
    while (slot.find()) {
      Piece piece = slots.get(slot.group(1));
      used.add(piece);
      slot.appendReplacement(text, Matcher.quoteReplacement(piece.text()));
    }
    return slot.appendTail(text).toString();
  }

  /** Single spaces in English; in Chinese a space only beside Latin letters that need one. */
  private static String tidy(String text, Language language) {
    String single = text.replaceAll(" {2,}", " ").replaceAll("(?m)^ +| +$", "").strip();
    return language.isChinese()
        ? single.replaceAll("(?<=[\\p{IsHan}，。！？：；”」]) | (?=[\\p{IsHan}“「])", "")
        : single;
  }
}
