package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Contacts;
import whynow.accounts.TitleReader;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.extract.Article;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.research.Brief;

/** {@code draft northlight to director by linkedin short}: a message to send, with its sources. */
public final class DraftCommand implements Command {
  private final AccountNotice accounts;
  private final Contacts contacts;
  private final AskedReader reader;
  private final Function<Brief, List<Article>> pages;
  private final Drafts drafts;
  private final Function<Account, Past> pasts;
  private final DraftNotice notice;
  private final OpenersNotice openers;
  private final Messages messages;

  /**
   * Writes with these.
   *
   * @param pages of a brief, against which a model's words are held
   * @param pasts what an account has had from us
   */
  public DraftCommand(
      AccountNotice accounts,
      Contacts contacts,
      Function<Brief, List<Article>> pages,
      Drafts drafts,
      Function<Account, Past> pasts,
      DataFolder data,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.reader = new AskedReader(data, new TitleReader(data));
    this.pages = pages;
    this.drafts = drafts;
    this.pasts = pasts;
    this.notice = new DraftNotice(messages);
    this.openers = new OpenersNotice(messages);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "draft",
        Usage.required("account"),
        Usage.optional("to CONTACT|TIER|TITLE"),
        Usage.optional("by email|call|voicemail|linkedin|wechat|pitch"),
        Usage.optional("short|medium|long"),
        Usage.optional("in LANGUAGE"),
        Usage.optional("first|second|last|reply|winback|renewal|grow|forward"),
        Usage.optional("angle N|TYPE"));
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public Reply answer(Call call) {
    Targets.Target.One one = accounts.account(call, "draft", reader::namesNoCompany);
    refuseUnknownChannel(call, one);
    AskedDraft said = reader.read(one.rest(), contacts.at(one.account().id()));
    AskedDraft asked =
        one.contact().isPresent() ? new AskedDraft(one.contact(), "", said.options()) : said;
    accounts.refuseIfUnwanted(call, one.account(), asked.contact());
    AccountNotice.Known known = accounts.read(call, "draft", one);
    DraftRequest request = request(call, known, asked);
    Drafts.Outcome outcome =
        drafts.write(
            known.account(), known.brief().triggers(), pages.apply(known.brief()), request);
    return outcome instanceof Drafts.Outcome.Written written
        ? notice.of(call, known, asked, request, written)
        : openers.of(call, known, ((Drafts.Outcome.NothingFresh) outcome).nothing(), asked);
  }

  /** "By fax" is said to be none of the channels rather than passed over. */
  private void refuseUnknownChannel(Call call, Targets.Target.One one) {
    reader
        .unknownChannel(one.rest())
        .ifPresent(
            word -> {
              List<Choice> choices =
                  Stream.of(Channel.values())
                      .map(Channel::word)
                      .map(c -> Choice.of(c, "draft " + one.account().name() + " by " + c))
                      .toList();
              String text = messages.say(call.language(), "outreach.no_channel", "channel", word);
              throw new Refusal(Reply.of(Block.Text.of(text), new Block.Choices(choices)));
            });
  }

  private DraftRequest request(Call call, AccountNotice.Known known, AskedDraft asked) {
    AskedReader.Reader who =
        reader
            .reader(asked)
            .orElseThrow(
                () ->
                    new Refusal(
                        messages.say(
                            call.language(),
                            "outreach.whom",
                            "to",
                            asked.to(),
                            "account",
                            known.account().name())));
    return DraftRequest.to(who.tier(), who.function(), call.now().toLocalDate())
        .by(asked.channel(), asked.length())
        .in(asked.language(known.account().language(), call.language()))
        .as(asked.kind())
        .about(asked.angle())
        .aboutType(asked.wanted())
        .after(pasts.apply(known.account()))
        .with(asked.contact(), Optional.of(call.rep().signature()));
  }
}
