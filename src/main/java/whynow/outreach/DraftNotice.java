package whynow.outreach;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;

/** A draft as a rep gets it: how it measures up, the clean text, and what each claim stands on. */
final class DraftNotice {
  private final Messages messages;
  private final RuleWords rules;

  DraftNotice(Messages messages) {
    this.messages = messages;
    this.rules = new RuleWords(messages);
  }

  Reply of(
      Call call,
      AccountNotice.Known known,
      AskedDraft asked,
      DraftRequest request,
      Drafts.Outcome.Written written) {
    Draft draft = written.draft();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(Block.Run.strong(heading(call.language(), request, draft.lint()))));
    writer(call.language(), draft).ifPresent(blocks::add);
    blocks.add(new Block.DraftText(draft.subject(), draft.body()));
    blocks.addAll(sources(call, known, draft));
    blocks.add(new Block.Choices(choices(call, known, asked, request, written)));
    return Reply.of(blocks).privately();
  }

  /** Says so where the model was asked and the templates wrote it all the same. */
  private Optional<Block> writer(Language reader, Draft draft) {
    return switch (draft.by()) {
      case INSTEAD_OF_MODEL -> Optional.of(Block.Text.of(say(reader, "by_template")));
      case TOKENS_SPENT -> Optional.of(Block.Text.of(say(reader, "tokens_spent")));
      default -> Optional.empty();
    };
  }

  private String heading(Language reader, DraftRequest request, Draft.Lint lint) {
    List<String> parts = new ArrayList<>();
    String channel = say(reader, "channel." + request.channel().word());
    parts.add(say(reader, "what", "channel", channel, "reader", reader(reader, request)));
    parts.add(say(reader, "length." + request.length().word()));
    String unit = request.language().isChinese() ? "characters" : "words";
    parts.add(say(reader, unit, "n", lint.words()));
    if (lint.grade() > 0) {
      parts.add(say(reader, "grade", "n", Math.round(lint.grade())));
    }
    if (lint.asks() == 1) {
      parts.add(say(reader, "one_ask"));
    }
    lint.problems().forEach(p -> parts.add("⚠ " + rules.say(reader, p)));
    return String.join(" · ", parts);
  }

  private String reader(Language language, DraftRequest request) {
    String tier = say(language, "tier." + request.tierWord());
    String function = function(language, request.function());
    return request
        .contact()
        .map(c -> say(language, "person", "name", c.name(), "tier", tier, "function", function))
        .orElseGet(() -> say(language, "somebody", "tier", tier, "function", function));
  }

  private String function(Language language, Function function) {
    return say(language, "function." + function.name().toLowerCase(Locale.ROOT));
  }

  private record Ground(Optional<String> quote, Optional<String> url, Optional<String> playbook) {}

  /** Each source once, in the order of the text. */
  private List<Block> sources(Call call, AccountNotice.Known known, Draft draft) {
    Set<Ground> grounds = new LinkedHashSet<>();
    draft.claims().forEach(c -> grounds.add(new Ground(c.quote(), c.url(), c.playbook())));
    SourceNotice sources =
        new SourceNotice(known.brief(), call.language(), call.now().toLocalDate());
    List<Block> blocks = new ArrayList<>();
    for (Ground ground : grounds) {
      String number = blocks.size() + 1 + " · ";
      if (ground.playbook().equals(Optional.of(Draft.BOOK))) {
        String what = ground.quote().orElse("");
        blocks.add(Block.Text.of(number + say(call.language(), "book", "what", what)));
        continue;
      }
      ground.quote().ifPresent(q -> blocks.add(sources.quote(number, q, ground.url().orElse(""))));
      ground
          .playbook()
          .filter(id -> ground.quote().isEmpty())
          .ifPresent(
              id -> blocks.add(Block.Text.of(number + say(call.language(), "playbook", "id", id))));
    }
    return blocks;
  }

  private List<Choice> choices(
      Call call,
      AccountNotice.Known known,
      AskedDraft asked,
      DraftRequest request,
      Drafts.Outcome.Written written) {
    Language reader = call.language();
    List<Choice> choices = new ArrayList<>();
    boolean shortest = request.length() == Length.SHORT;
    Length other = shortest ? Length.MEDIUM : request.length().shorter();
    choices.add(
        choice(reader, shortest ? "longer" : "shorter", asked.and("length", other.word()), known));
    for (Tier tier : Tier.values()) {
      if (tier != request.tier()) {
        String word = tier.name().toLowerCase(Locale.ROOT);
        choices.add(choice(reader, "to." + word, asked.readBy(to(request, word)), known));
      }
    }
    boolean chinese = request.language().isChinese();
    Language wanted = chinese ? Language.EN : reader.isChinese() ? reader : Language.ZH_HANS;
    choices.add(
        choice(
            reader,
            chinese ? "in_english" : "in_chinese",
            asked.and("language", wanted.tag()),
            known));
    if (written.angles() > 1) {
      String next = String.valueOf(request.angle() % written.angles() + 1);
      choices.add(choice(reader, "other_angle", asked.and("angle", next), known));
    }
    String type = written.angle().trigger().type();
    choices.add(
        Choice.of(say(reader, "log_sent"), log(reader, known.account().name(), request, type)));
    return choices;
  }

  private static String to(DraftRequest request, String tier) {
    return request.function() == Function.OPERATIONS
        ? tier
        : request.function().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + tier;
  }

  private Choice choice(
      Language reader, String label, AskedDraft asked, AccountNotice.Known known) {
    return Choice.of(say(reader, label), asked.line(known.handle()));
  }

  /** What a rep says when the message is on its way; the logbook understands it. */
  String log(Language reader, String account, DraftRequest request, String type) {
    String who =
        request
            .contact()
            .map(Contact::name)
            .map(name -> say(reader, "log.at", "person", name, "account", account))
            .orElse(account);
    return "log trigger=" + type + " " + say(reader, "log." + request.channel().word(), "who", who);
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "outreach." + key, slots);
  }
}
