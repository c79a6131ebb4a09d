package whynow.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.NotSaved;
import whynow.team.Rep;

/**
 * One message in, one reply out: keeps what comes in, knows who speaks, finds the command, checks
 * that they may, and sees that an answer is on its way, whatever happens.
 */
public final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private final Commands commands;
  private final Admission admission;
  private final Presses presses;
  private final Inbox inbox;
  private final Topics topics;
  private final Speaker speaker;
  private final Speech answers;
  private final AllOrNothing book;
  private final Messages messages;
  private final Clock clock;
  private final Lanes lanes;
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();
  private final Map<String, ChatMessage> postponed = new ConcurrentHashMap<>();
  private final Set<String> saidToWait = ConcurrentHashMap.newKeySet();
  private volatile boolean resting;

  /**
   * A bot that has not heard anything yet.
   *
   * @param speaker for progress, which may get lost
   * @param answers for answers, which may not
   * @param book what a command changes and what it answers are saved together there
   * @param workers does the work; conversations run beside each other on it
   */
  public Bot(
      Commands commands,
      Admission admission,
      Presses presses,
      Inbox inbox,
      Topics topics,
      Speaker speaker,
      Speech answers,
      AllOrNothing book,
      Messages messages,
      Clock clock,
      Executor workers) {
    this.commands = commands;
    this.admission = admission;
    this.presses = presses;
    this.inbox = inbox;
    this.topics = topics;
    this.speaker = speaker;
    this.answers = answers;
    this.book = book;
    this.messages = messages;
    this.clock = clock;
    this.lanes = new Lanes(workers);
  }

  /**
   * Keeps a message and answers it later; one that was heard before is let pass.
   *
   * @throws IllegalStateException when this bot rests: the platform shall bring it again later
   */
  public void hear(ChatMessage message) {
    if (resting) {
      throw new IllegalStateException("Whynow is stopping");
    }
    if (presses.isStop(message)) {
      stopped.add(message.conversation().key());
    } else if (inbox.keep(message, clock.instant())) {
      lanes.run(message.conversation().key(), () -> handle(message));
    }
  }

  /** Hears nothing from now on; what was heard is still answered. */
  public void rest() {
    resting = true;
  }

  /** Answers what the last stop or crash left unanswered. */
  public void resume() {
    takeOver(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** Tries again what was heard and could not be saved, as when the disk was full. */
  public void catchUp() {
    postponed.values().forEach(m -> lanes.run(m.conversation().key(), () -> again(m)));
  }

  /**
   * Answers what another Whynow on this store heard and can answer no more.
   *
   * @param silentSince who was not heard of since then is dead
   */
  public void takeOver(Instant silentSince) {
    inbox.takeOver(silentSince).stream()
        .filter(m -> speaker.speaksOn(m.conversation().platform()))
        .forEach(m -> lanes.run(m.conversation().key(), () -> handle(m)));
  }

  private void again(ChatMessage message) {
    if (postponed.remove(message.id()) != null) {
      handle(message);
      if (!postponed.containsKey(message.id())) {
        saidToWait.remove(message.id());
      }
    }
  }

  /** What the rep would be answered, for pages; nothing is sent and nothing is kept. */
  public Reply ask(Rep rep, Conversation where, String line) {
    ChatMessage said = onPage(rep, where, line);
    try {
      return task(rep, said).work().get();
    } catch (RuntimeException e) {
      return excuse(rep, said, e);
    }
  }

  /**
   * Does what a button of a page says, all of it or nothing; the answer is not sent.
   *
   * @return empty when it takes long, which is for a conversation
   */
  public Optional<Reply> act(Rep rep, Conversation where, String line) {
    ChatMessage said = onPage(rep, where, line);
    try {
      Task task = task(rep, said);
      return task.takesLong() ? Optional.empty() : Optional.of(book.together(task.work()));
    } catch (RuntimeException e) {
      return Optional.of(excuse(rep, said, e));
    }
  }

  private ChatMessage onPage(Rep rep, Conversation where, String line) {
    Person person = new Person(where.platform(), where.id(), rep.name(), "");
    return ChatMessage.said("page:" + line, where, person, line, clock.instant());
  }

  private void handle(ChatMessage kept) {
    try {
      ChatMessage message = speaker.platform(kept.conversation().platform()).whole(kept);
      stopped.remove(message.conversation().key());
      Optional<Rep> rep = admitted(message);
      if (rep.isPresent()) {
        answer(rep.get(), message);
      } else {
        book.together(() -> settle(message, stranger(message)));
      }
    } catch (RuntimeException e) {
      LOG.error("No answer could be given to {}; it waits", kept.id(), e);
      postpone(kept);
    }
  }

  /** Nothing was done; the person hears so past the book, which cannot be written just now. */
  private void postpone(ChatMessage message) {
    postponed.put(message.id(), message);
    if (!saidToWait.add(message.id())) {
      return;
    }
    Language language = Admission.languageOf(message.text());
    try {
      speaker
          .platform(message.conversation().platform())
          .send(message.conversation(), Reply.text(messages.say(language, "bot.not_saved")));
    } catch (RuntimeException e) {
      LOG.debug("Nor could that be said", e);
    }
  }

  private Optional<Rep> admitted(ChatMessage message) {
    boolean member = speaker.platform(message.conversation().platform()).isMember(message.sender());
    return admission.admit(message.sender(), member, message.text());
  }

  /** What met another change, or a store that was busy for a moment, is done once more at once. */
  private void answer(Rep rep, ChatMessage message) {
    try {
      attempt(rep, message);
    } catch (NotSaved first) {
      LOG.warn("{} is tried again: {}", message.id(), first.getMessage());
      attempt(rep, message);
    }
  }

  /** Exceptions end here, in a plain sentence, but for those after which it can be done again. */
  private void attempt(Rep rep, ChatMessage message) {
    try {
      Task task = task(rep, message);
      if (task.takesLong()) {
        Reply reply = task.work().get();
        book.together(() -> settle(message, reply));
      } else {
        book.together(() -> settle(message, task.work().get()));
      }
    } catch (NotSaved again) {
      throw again;
    } catch (RuntimeException e) {
      book.together(() -> settle(message, excuse(rep, message, e)));
    }
  }

  /** The answer is on its way and the message is done: with the book's changes, or not at all. */
  private void settle(ChatMessage message, Reply reply) {
    if (!reply.blocks().isEmpty()) {
      say(message, presses.result(message, reply));
    }
    inbox.answered(message.id(), clock.instant());
  }

  private Reply excuse(Rep rep, ChatMessage message, RuntimeException e) {
    if (e instanceof Refusal refusal) {
      return refusal.reply();
    }
    if (e instanceof Stopped stop) {
      return Reply.text(messages.say(rep.language(), "bot.stopped")).as(stop.key());
    }
    LOG.error("Command failed: {}", message.id(), e);
    return Reply.text(messages.say(rep.language(), "bot.broken"));
  }

  /** A decided choice cannot be pressed again, but its command can be said again. */
  private boolean isCommand(ChatMessage message) {
    return message.pressed().isEmpty() && commands.parse(message.text()) instanceof Commands.Known;
  }

  /** What a message asks for, found but not done yet. */
  private record Task(boolean takesLong, Supplier<Reply> work) {}

  private Task task(Rep rep, ChatMessage message) {
    Presses.Line line = presses.line(message);
    boolean again = line.spent() && isCommand(message);
    if (line.spent() && !again) {
      return quick(() -> Reply.text(messages.say(rep.language(), "bot.spent")));
    }
    Commands.Parsed parsed = commands.parse(again ? message.text() : line.text());
    if (parsed instanceof Commands.Known known) {
      return task(known.command(), call(rep, message, known.arguments()));
    }
    if (parsed instanceof Commands.Misspelt misspelt) {
      return quick(() -> didYouMean(rep.language(), misspelt.lines()));
    }
    Call call = call(rep, message, ((Commands.Free) parsed).text());
    return commands
        .claiming(call.arguments(), call)
        .map(c -> task(c, call))
        .orElseGet(() -> quick(() -> unknown(call)));
  }

  private Task task(Command command, Call call) {
    return new Task(command.takesLong(), () -> run(command, call));
  }

  private static Task quick(Supplier<Reply> work) {
    return new Task(false, work);
  }

  private Reply run(Command command, Call call) {
    if (!call.rep().role().may(command.usage().role())) {
      throw new Refusal(
          messages.say(
              call.language(),
              "bot.may_not",
              "verb",
              command.usage().name(),
              "role",
              messages.say(call.language(), "bot.role." + word(command.usage().role())),
              "who",
              admission.grantors()));
    }
    if (saysTooLittle(command.usage(), call)) {
      throw tooLittle(command.usage(), call);
    }
    return commands.lastWord(command.answer(call), call);
  }

  /** A verb alone, where it needs at least one word more; a file may stand for the word. */
  private static boolean saysTooLittle(Usage usage, Call call) {
    return call.arguments().isBlank()
        && call.message().files().isEmpty()
        && usage.arguments().stream().limit(1).anyMatch(Usage.Argument::required);
  }

  /** An example of how to say it, and one button where the talk tells which account is meant. */
  private Refusal tooLittle(Usage usage, Call call) {
    String example = example(usage.name(), call);
    Reply reply = Reply.text(messages.say(call.language(), "bot.too_little", "example", example));
    return new Refusal(
        call.topic()
            .account()
            .filter(account -> usage.arguments().get(0).name().startsWith("account"))
            .map(account -> Choice.of(usage.name() + " " + account, usage.name() + " " + account))
            .map(choice -> reply.with(new Block.Choices(List.of(choice))))
            .orElse(reply));
  }

  private String example(String verb, Call call) {
    return messages.say(call.language(), "command." + verb + ".example");
  }

  private Call call(Rep rep, ChatMessage message, String arguments) {
    ZonedDateTime now = clock.instant().atZone(rep.zone());
    Topic topic = new Topic(topics, message.conversation(), clock.instant());
    return new Call(rep, message, arguments, now, reply -> progress(message, reply), topic);
  }

  private void progress(ChatMessage message, Reply reply) {
    if (stopped.remove(message.conversation().key())) {
      throw new Stopped(reply.key().orElse(message.id()));
    }
    try {
      speaker.say(message.conversation(), reply);
    } catch (DeliveryException e) {
      LOG.debug("Progress was not shown", e);
    }
  }

  /** What is for one person alone is not said where others read along. */
  private void say(ChatMessage message, Reply reply) {
    Conversation where = message.conversation();
    if (!reply.personal() || !where.shared()) {
      answers.say(where, reply);
      return;
    }
    answers.say(speaker.platform(where.platform()).direct(message.sender().id()), reply);
    Language language = Admission.languageOf(message.text());
    answers.say(where, Reply.text(messages.say(language, "bot.told_directly")));
  }

  private Reply stranger(ChatMessage message) {
    return admission
        .join(message.sender(), message.text(), clock.instant())
        .map(r -> Reply.text(messages.say(r.language(), "bot.welcome", "name", r.name())))
        .orElseGet(() -> unknownPerson(message));
  }

  private Reply unknownPerson(ChatMessage message) {
    Language language = Admission.languageOf(message.text());
    String self = message.sender().platform() + ":" + message.sender().id();
    return Reply.text(
        messages.say(language, "bot.stranger", "self", self, "who", admission.grantors()));
  }

  private Reply didYouMean(Language language, List<String> lines) {
    List<Choice> choices =
        new java.util.ArrayList<>(lines.stream().map(l -> Choice.of(l, l)).toList());
    choices.add(Choice.of(messages.say(language, "bot.help"), "help"));
    return Reply.of(
        Block.Text.of(messages.say(language, "bot.did_you_mean", "line", lines.get(0))),
        new Block.Choices(choices));
  }

  private Reply unknown(Call call) {
    if (call.arguments().matches("\\d{1,3}")) {
      return Reply.text(messages.say(call.language(), "bot.no_such_number", "n", call.arguments()));
    }
    String name = commands.closest(call.arguments()).map(c -> c.usage().name()).orElse("research");
    String example = example(name, call);
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "bot.unknown", "example", example)),
        new Block.Choices(List.of(Choice.of(messages.say(call.language(), "bot.help"), "help"))));
  }

  private static String word(Rep.Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The person pressed stop while a command was at work. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    Stopped(String key) {
      super("stopped");
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
