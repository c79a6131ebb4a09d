package whynow.chat.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Workspace;

/** The browser as a chat platform: a conversation for each rep, live while a page is open. */
public final class Console implements ChatPlatform {
  static final String NAME = "web";

  /** The page comes with all that was said lately; what is pasted there whole need not. */
  private static final int LONGEST_SHOWN = 4_000;

  private final Talks talks;
  private final Reps reps;
  private final Messages messages;
  private final Html.Links links;
  private final Clock clock;
  private volatile Consumer<ChatMessage> inbox = message -> {};

  public Console(Workspace workspace, Reps reps, Messages messages, Html.Links links, Clock clock) {
    this.talks = new Talks(workspace);
    this.reps = reps;
    this.messages = messages;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Consumer<ChatMessage> newInbox) {
    inbox = newInbox;
  }

  /** What the rep typed; shown at once and answered later. */
  void typed(Rep rep, String id, String text) {
    shown(rep, id, text);
    inbox.accept(message(rep, id, text, Optional.empty(), Optional.empty()));
  }

  /** A choice the rep pressed on the message {@code on}. */
  void pressed(Rep rep, String id, String choice, String on) {
    Optional<Sent> stood =
        Optional.of(new Sent(direct("" + rep.id()), on)).filter(s -> !on.isEmpty());
    inbox.accept(message(rep, id, "", Optional.of(choice), stood));
  }

  private ChatMessage message(
      Rep rep, String id, String text, Optional<String> pressed, Optional<Sent> on) {
    String self = String.valueOf(rep.id());
    return new ChatMessage(
        NAME + ":" + self + ":" + id,
        direct(self),
        new Person(NAME, self, rep.name(), ""),
        text,
        pressed,
        on,
        List.of(),
        clock.instant());
  }

  private void shown(Rep rep, String id, String text) {
    Element mine = new Element("article").addClass("mine").id("m" + id);
    mine.appendElement("p")
        .text(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + " …" : text);
    put(String.valueOf(rep.id()), "m" + id, mine);
  }

  @Override
  public boolean isMember(Person person) {
    return true;
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    return show(new Sent(to, "r" + UUID.randomUUID()), reply);
  }

  @Override
  public Sent replace(Sent sent, Reply reply) {
    return show(sent, reply);
  }

  private Sent show(Sent sent, Reply reply) {
    Language language = language(sent.conversation().id());
    Element theirs = new Element("article").addClass("theirs").id(sent.id());
    theirs.attr("lang", language.tag());
    theirs.appendChild(new Html(language, messages, links).of(reply));
    put(sent.conversation().id(), sent.id(), theirs);
    return sent;
  }

  private void put(String rep, String id, Element element) {
    talks.put(rep, id, Frame.html(element));
  }

  private Language language(String rep) {
    return reps.byId(Long.parseLong(rep)).map(Rep::language).orElse(Language.EN);
  }

  /** From now on the rep can be reached here. */
  void welcome(Rep rep) {
    reps.link(rep.id(), new Reps.Identity(NAME, String.valueOf(rep.id())));
  }

  /** Lets open pages hear what another Whynow on the same book said in them. */
  public void look() {
    talks.look();
  }

  Talk talk(Rep rep) {
    return talks.of(String.valueOf(rep.id()));
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  @Override
  public void close() {
    inbox = message -> {};
  }
}
