package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.accounts.Contact;
import whynow.accounts.Stages;
import whynow.accounts.TitleReader;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

/**
 * {@code playbook do carriers need an app}: the sales toolbox. Answers to what buyers ask, how we
 * stand against a rival, and what to send to whom; each with the file it comes from.
 */
public final class PlaybookCommand implements Command {
  private static final String FIRST_STAGE = "LEAD";

  private final Playbook playbook;
  private final Supplier<GuardWords> guard;
  private final Supplier<ToolboxWords> words;
  private final Telling telling;
  private final AskedReader readers;
  private final Whom whom;
  private final ContentResults results;
  private final Stages stages;
  private final Messages messages;

  /** Answers from these files. */
  public PlaybookCommand(
      Playbook playbook, DataFolder data, Whom whom, ContentResults results, Messages messages) {
    this.results = results;
    this.playbook = playbook;
    this.guard = data.file("outreach/guard.yaml", GuardWords.class);
    this.words = data.file("outreach/toolbox.yaml", ToolboxWords.class);
    this.telling = new Telling(data);
    this.readers = new AskedReader(data, new TitleReader(data));
    this.whom = whom;
    this.stages = new Stages(data);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("playbook", Usage.optional("competitor NAME|content for CONTACT|QUESTION"));
  }

  @Override
  public Reply answer(Call call) {
    ToolboxWords.Asked asked = words.get().read(call.arguments());
    Toolbox toolbox = new Toolbox(playbook, guard.get(), telling.words());
    return switch (asked.what().orElse("")) {
      case "competitor" -> rivals(call.language(), toolbox.rivals(asked.rest()), asked.rest());
      case "content" -> content(call, toolbox, asked.rest());
      default ->
          asked.rest().isEmpty()
              ? overview(call.language())
              : question(call.language(), toolbox.about(asked.rest()), asked.rest());
    };
  }

  private Reply overview(Language language) {
    List<Choice> choices = new ArrayList<>();
    playbook
        .competitors()
        .forEach(
            (id, rival) -> {
              String name = rival.name().in(language);
              choices.add(
                  Choice.of(
                      say(language, "tools.versus", "name", name), "playbook competitor " + name));
            });
    playbook.questions().stream()
        .limit(3)
        .map(q -> q.question().in(language))
        .forEach(q -> choices.add(Choice.of(q, "playbook " + q)));
    return Reply.of(
        Block.Text.of(say(language, "tools.overview", "seller", playbook.seller().name())),
        new Block.Choices(choices));
  }

  private Reply question(Language language, List<Toolbox.Tool> found, String asked) {
    if (found.isEmpty()) {
      throw new Refusal(say(language, "tools.none", "asked", asked));
    }
    List<Block> blocks = new ArrayList<>();
    for (Toolbox.Tool tool : found) {
      blocks.add(strong(tool.title().in(language)));
      String text =
          tool.texts().stream()
              .map(t -> t.in(language))
              .collect(Collectors.joining(language.isChinese() ? "" : " "));
      blocks.add(Block.Text.of(text));
      blocks.add(source(language, tool.source()));
    }
    return Reply.of(blocks);
  }

  private Reply rivals(
      Language language, List<Map.Entry<String, Playbook.Competitor>> found, String name) {
    if (found.isEmpty()) {
      throw new Refusal(say(language, "tools.no_rival", "name", name, "known", known(language)));
    }
    List<Block> blocks = new ArrayList<>();
    found.forEach(
        e -> {
          Playbook.Competitor rival = e.getValue();
          blocks.add(strong(say(language, "tools.versus", "name", rival.name().in(language))));
          blocks.add(
              new Block.Points(
                  false,
                  List.of(
                      point(language, "tools.theirs", rival.theirs()),
                      point(language, "tools.ours", rival.ours()),
                      point(language, "tools.ask", rival.ask()))));
          blocks.add(source(language, "competitors/" + e.getKey()));
        });
    return Reply.of(blocks);
  }

  private String known(Language language) {
    return playbook.competitors().values().stream()
        .map(c -> c.name().in(language))
        .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
  }

  private Block.Text point(Language language, String label, LocalText text) {
    return Block.Text.of(
        Block.Run.strong(say(language, label)), Block.Run.plain(" " + text.in(language)));
  }

  /** Whom something is sent to, and how far we are with them. */
  private record Receiver(
      String name, AskedReader.Reader reader, String stage, Optional<Whom.One> known) {
    /** As a log sentence names them; empty for a mere title. */
    Optional<String> logged() {
      return known.map(
          one -> one.contact().map(c -> c.name() + ", ").orElse("") + one.account().name());
    }
  }

  private Reply content(Call call, Toolbox toolbox, String to) {
    Language language = call.language();
    Receiver receiver =
        receiver(to).orElseThrow(() -> new Refusal(say(language, "tools.whom", "to", to)));
    List<Toolbox.Suited> suited =
        toolbox.content(receiver.reader().tier(), receiver.reader().function(), receiver.stage());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        strong(
            say(
                language,
                "tools.for",
                "who",
                receiver.name(),
                "tier",
                say(language, "tier." + word(receiver)),
                "function",
                say(
                    language,
                    "function." + receiver.reader().function().name().toLowerCase(Locale.ROOT)),
                "stage",
                stage(language, receiver.stage()))));
    if (suited.isEmpty()) {
      return Reply.of(blocks).with(Block.Text.of(say(language, "tools.nothing")));
    }
    suited.stream().limit(2).forEach(s -> blocks.addAll(offered(language, receiver, s)));
    List<Choice> choices =
        suited.stream().limit(2).flatMap(s -> sent(language, receiver, s).stream()).toList();
    return choices.isEmpty() ? Reply.of(blocks) : Reply.of(blocks).with(new Block.Choices(choices));
  }

  /** That it went out, so that its conversion can be told. */
  private Optional<Choice> sent(Language language, Receiver receiver, Toolbox.Suited suited) {
    String label = say(language, "tools.sent", "name", suited.content().name().in(language));
    return receiver
        .logged()
        .map(
            who ->
                Choice.of(
                    label,
                    "log content=" + suited.id() + " " + say(language, "log.email", "who", who)));
  }

  private List<Block> offered(Language language, Receiver receiver, Toolbox.Suited suited) {
    String stages =
        suited.content().stages().stream()
            .map(s -> stage(language, s))
            .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    String why =
        say(language, suited.stage() ? "tools.at_stage" : "tools.other_stage", "stages", stages);
    LocalText offer = suited.content().offer().get(word(receiver));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            Block.Run.link(suited.content().name().in(language), suited.content().url()),
            Block.Run.plain(" · " + why)));
    if (offer != null) {
      blocks.add(Block.Text.of(say(language, "tools.words", "words", offer.in(language))));
    }
    results
        .of(suited.id())
        .map(
            r ->
                say(
                    language,
                    "tools.result",
                    "n",
                    r.accounts(),
                    "answered",
                    r.answered(),
                    "met",
                    r.met()))
        .ifPresent(line -> blocks.add(Block.Text.of(line)));
    blocks.add(source(language, "content/" + suited.id()));
    return blocks;
  }

  private static String word(Receiver receiver) {
    return receiver.reader().tier().name().toLowerCase(Locale.ROOT);
  }

  private Optional<Receiver> receiver(String to) {
    if (whom.in(to) instanceof Whom.One one) {
      AskedDraft asked =
          new AskedDraft(one.contact(), one.contact().isPresent() ? "" : one.rest(), Map.of());
      String name = one.contact().map(Contact::name).orElse(one.account().name());
      return readers
          .reader(asked)
          .map(r -> new Receiver(name, r, one.account().stage(), Optional.of(one)));
    }
    return to.isBlank()
        ? Optional.empty()
        : readers
            .reader(new AskedDraft(Optional.empty(), to, Map.of()))
            .map(r -> new Receiver(to, r, FIRST_STAGE, Optional.empty()));
  }

  private String stage(Language language, String id) {
    return stages.named(id).map(s -> s.name(language)).orElse(id);
  }

  private Block source(Language language, String id) {
    return Block.Text.of(say(language, "playbook", "id", id));
  }

  private static Block strong(String text) {
    return Block.Text.of(Block.Run.strong(text));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "outreach." + key, slots);
  }
}
