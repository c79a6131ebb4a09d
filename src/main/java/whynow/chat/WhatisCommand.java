package whynow.chat;

import java.util.regex.Pattern;
import whynow.language.Glossary;
import whynow.language.Language;
import whynow.language.Messages;

/** {@code whatis SQL}: a sales term, what it means and what Whynow does with it. */
public final class WhatisCommand implements FreeText {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)^(?:what(?: is|'s|’s| does| are)|whats|define|explain|什么是|啥是)\\s*(?:(?:an?|the)\\s+)?"
              + "|^(?:an?|the)\\s+|\\s*(?:mean|是什么(?:意思)?|是啥|什么意思)?[?？!！。.]*$");

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

  /** "what is MQL?", MQL是什么: of a term that is in the glossary. */
  @Override
  public boolean claims(String text, Call call) {
    String term = term(text);
    return !term.equals(text.strip()) && glossary.word(term).isPresent();
  }

  private static String term(String text) {
    return ASKED.matcher(text.strip()).replaceAll("").strip();
  }

  @Override
  public Reply answer(Call call) {
    return glossary
        .word(term(call.arguments()))
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
