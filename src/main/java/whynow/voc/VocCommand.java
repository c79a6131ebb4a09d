package whynow.voc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/**
 * {@code voc}: what customers say by theme; {@code voc price}: every saying on it; {@code voc Mara
 * Lindt we wait two hours at every dock} keeps one.
 */
public final class VocCommand implements Command {
  private static final Duration SPAN = Duration.ofDays(180);
  private static final int QUOTES = 2;
  private static final int MOST = 15;
  private final Voices voices;
  private final Themes themes;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Whom whom;
  private final Messages messages;

  public VocCommand(
      Voices voices,
      Themes themes,
      Accounts accounts,
      Contacts contacts,
      Whom whom,
      Messages messages) {
    this.voices = voices;
    this.themes = themes;
    this.accounts = accounts;
    this.contacts = contacts;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("voc", Usage.optional("theme or person"), Usage.optional("their words"));
  }

  @Override
  public Reply answer(Call call) {
    Instant from = call.now().toInstant().minus(SPAN);
    Optional<String> theme = themes.named(call.arguments());
    if (call.arguments().isBlank() || theme.isPresent()) {
      List<Voices.Voice> all = voices.since(from);
      return theme.isPresent() ? on(call, theme.get(), all) : byTheme(call, all);
    }
    if (whom.in(call.arguments()) instanceof Whom.One one && !one.rest().isBlank()) {
      return kept(call, one);
    }
    throw new Refusal(say(call, "how", "text", call.arguments()));
  }

  private Reply kept(Call call, Whom.One one) {
    String words = one.rest().replaceAll("^[“\"「]|[”\"」]$", "");
    voices.keep(one.account(), one.contact().map(Contact::id), words, call.now().toInstant());
    String about =
        themesOf(words).stream()
            .map(theme -> themes.name(theme, call.language()))
            .collect(Collectors.joining(call.language().isChinese() ? "、" : ", "));
    return Reply.of(
        Block.Text.of(say(call, about.isEmpty() ? "kept_plain" : "kept", "themes", about)),
        new Block.Quote(words, one.name(), ""));
  }

  private List<String> themesOf(String words) {
    List<String> all = new ArrayList<>(themes.feeling(words).stream().toList());
    all.addAll(themes.topics(words));
    return all;
  }

  private Reply byTheme(Call call, List<Voices.Voice> all) {
    Map<String, List<Voices.Voice>> byFeeling = new LinkedHashMap<>();
    themes.feelings().forEach(feeling -> byFeeling.put(feeling, new ArrayList<>()));
    Map<String, Integer> topics = new LinkedHashMap<>();
    for (Voices.Voice voice : all) {
      themes.feeling(voice.words()).ifPresent(f -> byFeeling.get(f).add(voice));
      themes.topics(voice.words()).forEach(topic -> topics.merge(topic, 1, Integer::sum));
    }
    if (all.isEmpty()) {
      return Reply.text(say(call, "none"));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(say(call, "title", "n", all.size())));
    byFeeling.forEach((feeling, said) -> blocks.addAll(section(call, feeling, said)));
    if (!topics.isEmpty()) {
      blocks.add(Block.Text.of(say(call, "topics", "topics", counted(call, topics))));
    }
    return Reply.of(blocks);
  }

  private String counted(Call call, Map<String, Integer> topics) {
    return topics.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> themes.name(e.getKey(), call.language()) + " " + e.getValue())
        .collect(Collectors.joining(" · "));
  }

  private List<Block> section(Call call, String feeling, List<Voices.Voice> said) {
    if (said.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    String name = themes.name(feeling, call.language()) + " " + said.size();
    blocks.add(Block.Text.of(Block.Run.strong(name)));
    said.stream().limit(QUOTES).map(voice -> quote(call, voice)).forEach(blocks::add);
    return blocks;
  }

  private Reply on(Call call, String theme, List<Voices.Voice> all) {
    List<Block> said =
        all.stream()
            .filter(voice -> themesOf(voice.words()).contains(theme))
            .limit(MOST)
            .map(voice -> quote(call, voice))
            .toList();
    return said.isEmpty()
        ? Reply.text(say(call, "none_on", "theme", themes.name(theme, call.language())))
        : Reply.of(said);
  }

  private Block quote(Call call, Voices.Voice voice) {
    String account = accounts.find(voice.account()).map(Account::name).orElse("?");
    String who =
        voice.contact().flatMap(contacts::find).map(c -> c.name() + " · ").orElse("") + account;
    String day = voice.at().atZone(call.rep().zone()).toLocalDate().toString();
    return new Block.Quote(voice.words(), who + " · " + day, "");
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "voc." + key, slots);
  }
}
