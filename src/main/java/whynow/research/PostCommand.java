package whynow.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.FreeText;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.team.By;
import whynow.triggers.Trigger;

/**
 * {@code post Mara Lindt posted on LinkedIn: …}, or the post as it was copied: what a prospect says
 * elsewhere becomes evidence to write on.
 */
public final class PostCommand implements FreeText {
  private static final int SHOWN = 3;
  private static final int LONGEST = 180;
  private final Clips clips;
  private final Whom whom;
  private final Contacts contacts;
  private final TriggerNotice triggers;
  private final Supplier<PostWords> words;
  private final Messages messages;

  /**
   * Over a book.
   *
   * @param data where {@code research/posts.yaml} is
   */
  public PostCommand(
      Clips clips,
      Whom whom,
      Contacts contacts,
      TriggerNotice triggers,
      DataFolder data,
      Messages messages) {
    this.clips = clips;
    this.whom = whom;
    this.contacts = contacts;
    this.triggers = triggers;
    this.words = data.file("research/posts.yaml", PostWords.class);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("post", Usage.required("who posted: their words"));
  }

  /** A pasted text that says whose post it is, of somebody the book knows. */
  @Override
  public boolean claims(String text, Call call) {
    return read(text, call).filter(post -> author(post).isPresent()).isPresent();
  }

  private Optional<PastedPost> read(String text, Call call) {
    return PastedPost.in(text, words.get(), call.now().toLocalDate());
  }

  private Optional<Whom.One> author(PastedPost post) {
    List<Contact> named = contacts.named(post.who());
    if (named.size() > 1) {
      return Optional.empty();
    }
    return whom.in(post.who()) instanceof Whom.One one ? Optional.of(one) : Optional.empty();
  }

  @Override
  public Reply answer(Call call) {
    PastedPost post =
        read(call.arguments(), call).orElseThrow(() -> new Refusal(say(call, "post_how")));
    Whom.One author =
        author(post).orElseThrow(() -> new Refusal(say(call, "post_nobody", "who", post.who())));
    call.topic().is(author.account().handle());
    String who = author.contact().map(Contact::name).orElse(author.account().name());
    Optional<Clipping> kept =
        clips.said(
            author.account(),
            author.contact(),
            post.article(),
            say(call, "post_title", "who", who),
            new By(call.rep().id(), call.now().toInstant()));
    return kept.map(clipping -> kept(call, author, clipping))
        .orElseGet(() -> nothing(call, who, post));
  }

  /** A reply with what was kept of an article, and what can be done with it. */
  Reply added(Call call, Clips.Kept kept, Reply reply) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(clipped(call, kept.account(), kept.clipping()));
    blocks.add(new Block.Choices(choices(call, kept.account())));
    return Reply.of(blocks);
  }

  private Reply kept(Call call, Whom.One author, Clipping clipping) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(clipped(call, author.account(), clipping));
    int number = 0;
    for (Trigger trigger : clipping.triggers().stream().limit(SHOWN).toList()) {
      number++;
      blocks.add(triggers.quote(number, trigger, call.language(), call.now().toLocalDate()));
    }
    List<Choice> choices = new ArrayList<>();
    author
        .contact()
        .ifPresent(
            c ->
                choices.add(
                    Choice.of(
                        say(call, "draft_for", "tier", c.name()),
                        "draft " + author.account().handle() + " to " + c.name())));
    choices.addAll(choices(call, author.account()));
    blocks.add(new Block.Choices(choices));
    return Reply.of(blocks);
  }

  private List<Choice> choices(Call call, Account account) {
    return List.of(
        Choice.of(say(call, "why"), "why " + account.handle()),
        Choice.of(messages.say(call.language(), "followup.undo"), "undo"));
  }

  private Block clipped(Call call, Account account, Clipping clipping) {
    return Block.Text.of(
        Block.Run.strong(account.name()),
        Block.Run.plain(" · " + say(call, "clipped", "title", clipping.page().title())));
  }

  /** Their words may still be kept as such. */
  private Reply nothing(Call call, String who, PastedPost post) {
    String all = String.join(" ", post.lines());
    String some = all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    return Reply.of(
        Block.Text.of(say(call, "post_nothing", "who", who)),
        new Block.Choices(List.of(Choice.of(say(call, "post_voice"), "voc " + who + " " + some))));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "research." + key, slots);
  }
}
