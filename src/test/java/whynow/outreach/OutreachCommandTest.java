package whynow.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Names;
import whynow.accounts.Refusable;
import whynow.accounts.Tier;
import whynow.accounts.TitleReader;
import whynow.accounts.Whom;
import whynow.activity.LogReader;
import whynow.activity.LogReading;
import whynow.activity.Touch;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Topic;
import whynow.chat.terminal.TerminalText;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.research.Brief;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.By;
import whynow.team.Rep;
import whynow.triggers.Trigger;

/** Why, draft and check as reps say them. */
class OutreachCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:30:00Z");
  @TempDir Path folder;
  private Store store;
  private List<Command> commands;
  private Rep dana;
  private Rep chen;

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    dana = rep("Dana", Language.EN);
    chen = rep("小陈", Language.ZH_HANS);
    Playbook playbook = new Playbook(Stories.DATA);
    Messages messages = new Messages(Stories.DATA);
    AccountMatcher matcher = new AccountMatcher(store.accounts(), Stories.DATA);
    AccountNotice accounts =
        new AccountNotice(
            new Whom(
                store.accounts(),
                store.contacts(),
                matcher,
                new Names(
                    store.accounts(),
                    store.contacts(),
                    new TitleReader(Stories.DATA),
                    Stories.DATA)),
            matcher,
            store.readings(),
            this::firstReading,
            store.refusals(),
            messages);
    commands =
        List.of(
            new WhyCommand(accounts, () -> new Angles(playbook, Stories.DATA), messages),
            new DraftCommand(
                accounts,
                store.contacts(),
                brief -> List.of(),
                new Drafts(playbook, Stories.DATA),
                account -> Past.NONE,
                Stories.DATA,
                messages),
            new CheckCommand(
                accounts,
                store.contacts(),
                brief -> List.of(),
                () -> new Guard(playbook, Stories.DATA),
                messages));
    read("Northlight Foods", "northlight.example", Stories.all().get(0).triggers());
    read("Kestrel Freight", "kestrel.example", List.of());
  }

  /** Harrow is found when it is asked for; nothing else is. */
  private Brief firstReading(Call call, String company, UnaryOperator<String> again) {
    if (!company.equals("harrow.example")) {
      throw new Refusal("No site for " + company + "; " + again.apply("their.example"));
    }
    read("Harrow Metals", company, Stories.all().get(1).triggers());
    long id = store.accounts().byDomain(company).orElseThrow().id();
    return store.readings().of(id).orElseThrow().brief();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Rep rep(String name, Language language) {
    return store.reps().add(new Rep(0, name, Rep.Role.REP, ZoneId.of("Europe/Berlin"), language));
  }

  private Account account(String name, String domain) {
    return store.accounts().save(Account.named(name, Optional.of(domain)));
  }

  private void read(String name, String domain, List<Trigger> triggers) {
    Brief.Stats stats = new Brief.Stats(0, 0, 0, 0, 0, Optional.empty(), List.of(), 60);
    store
        .readings()
        .save(new Brief(account(name, domain), List.of(), triggers, List.of(), stats), NOW);
  }

  private Contact mara() {
    long northlight = store.accounts().byDomain("northlight.example").orElseThrow().id();
    return store
        .contacts()
        .save(
            new Contact(
                0,
                northlight,
                "Mara Lindt",
                "COO",
                Optional.of(Tier.EXECUTIVE),
                Optional.of(Function.OPERATIONS),
                Optional.of("mara.lindt@northlight.example"),
                Optional.empty(),
                Optional.empty()),
            new By(dana.id(), NOW));
  }

  private Reply answer(Rep rep, String line) {
    String[] words = line.split("\\s", 2);
    Command command =
        commands.stream().filter(c -> c.usage().name().equals(words[0])).findFirst().orElseThrow();
    ChatMessage message =
        new ChatMessage(
            "m",
            Conversation.direct("web", "1"),
            new Person("web", "1", rep.name(), ""),
            line,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            NOW);
    String arguments = words.length > 1 ? words[1].strip() : "";
    return command.answer(
        new Call(
            rep,
            message,
            arguments,
            NOW.atZone(rep.zone()),
            progress -> {},
            new Topic(store.topics(), message.conversation(), NOW)));
  }

  private String say(Rep rep, String line) {
    return TerminalText.of(answer(rep, line), false);
  }

  private static String command(Reply reply, String label) {
    return reply.choices().stream()
        .filter(c -> c.label().equals(label))
        .map(Choice::command)
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not among " + reply.choices()));
  }

  private String refused(Rep rep, String line) {
    Reply no = assertThrows(Refusal.class, () -> answer(rep, line)).reply();
    return TerminalText.of(no, true);
  }

  @Test
  void theBestAnglesComeWithTheirEvidenceAndAButtonEach() {
    Reply why = answer(dana, "why northlight");
    String text = TerminalText.of(why, false);
    assertTrue(text.contains("Why now"), text);
    assertTrue(text.contains("“In March we open our second distribution centre"), text);
    assertEquals("draft northlight.example angle 2", command(why, "Draft on 2"));
  }

  @Test
  void aDraftShowsHowItMeasuresUpAndWhatItStandsOn() {
    Reply reply = answer(dana, "draft northlight.example to executive");
    String text = TerminalText.of(reply, false);
    assertTrue(text.startsWith("Email to an executive (operations) · short · "), text);
    assertTrue(text.contains("one ask ✓"), text);
    assertTrue(text.contains("│ 1 · "), text);
    assertTrue(reply.personal(), "a draft is for the person alone");
  }

  @Test
  void wordsComeInAnyOrder() {
    String one = say(dana, "draft northlight to director by linkedin medium second");
    String other = say(dana, "draft second medium linkedin to director at Northlight Foods");
    assertTrue(one.startsWith("LinkedIn note to a director (operations) · medium"), one);
    assertEquals(one, other);
  }

  @Test
  void aTitleSaysTierAndFunction() {
    String text = say(dana, "draft northlight to VP Finance by call");
    assertTrue(text.startsWith("Call script to an executive (finance)"), text);
  }

  @Test
  void buttonsSayTheSameThingForSomebodyElse() {
    Reply reply = answer(dana, "draft northlight to executive by email");
    assertEquals("draft northlight.example to director by email", command(reply, "Director"));
    assertEquals("draft northlight.example to executive by email medium", command(reply, "Longer"));
    String chinese = say(dana, command(reply, "In Chinese"));
    assertTrue(chinese.contains("贵司"), chinese);
  }

  @Test
  void aChineseRepAsksInChinese() {
    String text = say(chen, "draft northlight.example 给总监 微信 短 中文");
    assertTrue(text.startsWith("微信消息，写给总监（运营） · 短 · "), text);
    String same = say(chen, "draft northlight.example 给總監 微信");
    assertEquals(text, same, "WeChat is written in Chinese");
  }

  @Test
  void aPersonOfTheBookIsAddressedByName() {
    mara();
    Reply reply = answer(dana, "draft northlight to Mara Lindt by email");
    String text = TerminalText.of(reply, false);
    assertTrue(text.startsWith("Email to Mara Lindt (an executive, operations)"), text);
    assertTrue(text.contains("Mara"), text);
    assertEquals(
        "log trigger=expansion emailed Mara Lindt at Northlight Foods",
        command(reply, "Log as sent"));
    assertEquals(text, say(dana, "draft Mara Lindt email"));
  }

  @Test
  void whoeverAskedNotToBeWrittenToIsNot() {
    Contact mara = mara();
    store.refusals().refuse(Refusable.email(mara.email().orElseThrow()), new By(dana.id(), NOW));
    String no = refused(dana, "draft northlight to Mara Lindt");
    assertTrue(no.contains("Mara Lindt asked not to be contacted"), no);
  }

  @Test
  void anAccountThatWasNeverReadIsReadFirst() {
    assertTrue(say(dana, "draft harrow.example").contains("€48 million"));
    assertEquals(
        "No site for Quarrytop; draft their.example to director",
        refused(dana, "draft Quarrytop to director").strip());
  }

  @Test
  void aStrangerIsNotWrittenTo() {
    String no = refused(dana, "draft northlight to Zzyx Qwor");
    assertTrue(no.contains("I know nobody called “Zzyx Qwor”"), no);
  }

  @Test
  void withoutNewsThereAreHonestOpeners() {
    Reply reply = answer(dana, "draft kestrel.example to director");
    assertTrue(TerminalText.of(reply, false).contains("fresh enough"));
    assertEquals("watch kestrel.example", command(reply, "Watch Kestrel Freight"));
    String opener = say(dana, command(reply, "Ask an honest question"));
    assertTrue(opener.contains("a plain question"), opener);
  }

  @Test
  void aPastedTextIsHeldAgainstTheirPages() {
    String text =
        say(
            dana,
            "check northlight\nCongrats on opening your Leipzig hub! You raised €84 million."
                + " Detention fees doubled last year.");
    assertTrue(text.contains("hub!”: wrong · planned, not done"), text);
    assertTrue(text.contains("2 “You raised €84 million.”"), text);
    assertTrue(text.contains("last year.”: ✓ on their pages"), text);
    assertTrue(text.contains("“Detention fees doubled last year, mostly at Hamburg.”"), text);
    assertTrue(text.contains("Also: worn phrase: congrats on; there is no ask"), text);
  }

  @Test
  void fixItPutsThePlanForTheDeedAndDropsWhatNobodySays() {
    String pasted =
        "Congrats on opening your Leipzig hub! You raised €84 million."
            + " Detention fees doubled last year. Is that on your list?";
    Choice fix =
        answer(dana, "check northlight " + pasted).blocks().stream()
            .filter(Block.Choices.class::isInstance)
            .flatMap(b -> ((Block.Choices) b).choices().stream())
            .filter(c -> c.label().equals("Fix it"))
            .findFirst()
            .orElseThrow();
    String text = say(dana, fix.command());
    assertTrue(text.contains("You open your second distribution centre in Leipzig in March"), text);
    assertTrue(text.contains("Detention fees doubled last year."), text);
    assertTrue(text.contains("Is that on your list?"), text);
    assertFalse(text.contains("84"), text);
    assertFalse(text.contains("Congrats"), text);
  }

  @Test
  void aChineseRepReadsTheVerdictInChinese() {
    String text = say(chen, "check northlight.example 恭喜贵司莱比锡的第二座配送中心已经启用！");
    assertTrue(text.contains("1 “"), text);
    assertTrue(text.contains("另外：套话：恭喜贵；没有提出请求"), text);
    assertTrue(refused(chen, "check northlight.example").contains("请把要核对的文字"), text);
  }

  @Test
  void whatIsSaidOnceADraftIsSentIsUnderstoodByTheLogbook() {
    Account account = store.accounts().byDomain("northlight.example").orElseThrow();
    Contact mara = mara();
    Names names =
        new Names(store.accounts(), store.contacts(), new TitleReader(Stories.DATA), Stories.DATA);
    LogReader logbook = new LogReader(names, Stories.DATA);
    DraftNotice notice = new DraftNotice(new Messages(Stories.DATA));
    for (Language language : List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT)) {
      for (Channel channel : Channel.values()) {
        for (Optional<Contact> whom : List.of(Optional.of(mara), Optional.<Contact>empty())) {
          DraftRequest request =
              DraftRequest.to(Tier.EXECUTIVE, Function.OPERATIONS, Stories.TODAY)
                  .by(channel, Length.SHORT)
                  .with(whom, Optional.empty());
          String line = notice.log(language, account.name(), request, "funding");
          LogReading read =
              logbook.read(
                  line.replaceFirst("log trigger=\\w+ ", ""),
                  NOW.atZone(ZoneId.of("Europe/Berlin")));
          assertEquals(Optional.of(account.name()), read.account().map(Account::name), line);
          assertEquals(touch(channel), read.channel(), line);
          assertEquals(Touch.Direction.OUT, read.direction(), line);
          assertEquals(
              whom.map(Contact::name).stream().toList(),
              read.contacts().stream().map(Contact::name).toList(),
              line);
        }
      }
    }
  }

  private static Optional<Touch.Channel> touch(Channel channel) {
    return Optional.of(
        switch (channel) {
          case EMAIL -> Touch.Channel.EMAIL;
          case CALL, VOICEMAIL -> Touch.Channel.CALL;
          case LINKEDIN -> Touch.Channel.LINKEDIN;
          case WECHAT -> Touch.Channel.WECHAT;
          case PITCH -> Touch.Channel.MEETING;
        });
  }
}
