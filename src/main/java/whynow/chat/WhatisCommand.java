package whynow.chat;

import whynow.language.Glossary;
import whynow.language.Language;
import whynow.language.Messages;

/** {@code whatis SQL}: a sales term, what it means and what Whynow does with it. */
public final class WhatisCommand implements Command {
  private final Glossary glossary;
  private final Messages messages;

  public WhatisCommand(Glossary glossary, Messages messages) {
    this.glossary = glossary;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("whatis", Usage.optional("term"));
  }

  @Override
  public Reply answer(Call call) {
    return glossary
        .word(call.arguments())
        .map(word -> explained(word, glossary.find(word).orElseThrow(), call.language()))
        .orElseGet(() -> known(call));
  }

  private static Reply explained(String word, Glossary.Term term, Language language) {
    String name = term.name().in(language);
    return Reply.of(
        Block.Text.of(
            Block.Run.strong(word),
            Block.Run.plain(language.isChinese() ? "（" + name + "）" : " (" + name + ")")),
        Block.Text.of(term.means().in(language)),
        Block.Text.of(term.here().in(language)));
  }

  private Reply known(Call call) {
    String key = call.arguments().isBlank() ? "bot.terms" : "bot.no_such_term";
    String separator = call.language().isChinese() ? "、" : ", ";
    return Reply.text(
        messages.say(
            call.language(),
            key,
            "term",
            call.arguments(),
            "terms",
            String.join(separator, glossary.words())));
  }
}
