package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Function;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.research.Brief;
import whynow.team.Calendars;

/** {@code plan northlight}: whom to speak to there, about what, and in which order. */
public final class PlanCommand implements Command {
  private static final int LOOKED_BACK = 100;

  private final AccountNotice accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Supplier<Angles> angles;
  private final Playbook playbook;
  private final java.util.function.Function<Account, Optional<Kind>> kinds;
  private final java.util.function.Function<Account, Past> pasts;
  private final Supplier<PlanForm> form;
  private final TitleReader titles;
  private final Drafts drafts;
  private final PlanNotice notice;

  /**
   * Ideas are worded by the templates, whatever writes the drafts.
   *
   * @param kinds the kind of message where an account stands, when it is not a first one
   * @param pasts what an account has had from us
   */
  public PlanCommand(
      AccountNotice accounts,
      Contacts contacts,
      Touches touches,
      Supplier<Angles> angles,
      Playbook playbook,
      Calendars calendars,
      java.util.function.Function<Account, Optional<Kind>> kinds,
      java.util.function.Function<Account, Past> pasts,
      DataFolder data,
      Messages messages) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.angles = angles;
    this.playbook = playbook;
    this.kinds = kinds;
    this.pasts = pasts;
    this.form = data.file("outreach/plan.yaml", PlanForm.class);
    this.titles = new TitleReader(data);
    this.drafts = new Drafts(playbook, data);
    this.notice = new PlanNotice(calendars, messages);
  }

  @Override
  public Usage usage() {
    return Usage.of("plan", Usage.required("account"));
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public Reply answer(Call call) {
    AccountNotice.Known known = accounts.read(call, "plan", accounts.account(call, "plan"));
    LocalDate today = call.now().toLocalDate();
    Angles.Reasons reasons =
        angles
            .get()
            .of(
                known.account(),
                known.brief().triggers(),
                Optional.empty(),
                call.language(),
                today);
    List<Contact> people = people(known);
    BuyingTeam team = BuyingTeam.of(form.get().places(), people, helped(reasons));
    List<Touch> past = touches.at(known.account().id(), LOOKED_BACK);
    List<PlanNotice.Idea> ideas =
        team.all().stream().flatMap(s -> idea(call, known, s).stream()).toList();
    return notice.of(
        call,
        known,
        form.get(),
        new PlanNotice.Plan(reasons, pasts.apply(known.account()), team, past, ideas));
  }

  /** Those in the book, then those only named on the account's pages, whose id is 0. */
  private List<Contact> people(AccountNotice.Known known) {
    List<Contact> people = new ArrayList<>(contacts.at(known.account().id()));
    Set<String> names = people.stream().map(Contact::name).collect(Collectors.toSet());
    known.brief().people().stream()
        .filter(p -> names.add(p.name()))
        .map(p -> named(p, known.account().id()))
        .forEach(people::add);
    return people;
  }

  private Contact named(Brief.Named person, long account) {
    TitleReading title = titles.read(person.title());
    return new Contact(
        0,
        account,
        person.name(),
        person.title(),
        title.tier(),
        title.function(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The function that our best proposition helps most. */
  private Function helped(Angles.Reasons reasons) {
    return reasons instanceof Angles.Reasons.Found found
        ? playbook.propositions().get(found.angles().get(0).valueProposition()).functions().stream()
            .findFirst()
            .orElse(Function.OPERATIONS)
        : Function.OPERATIONS;
  }

  private Optional<PlanNotice.Idea> idea(
      Call call, AccountNotice.Known known, BuyingTeam.Seat seat) {
    DraftRequest request =
        DraftRequest.to(seat.tier(), seat.function(), call.now().toLocalDate())
            .in(call.language())
            .as(kinds.apply(known.account()).orElse(Kind.FIRST))
            .after(pasts.apply(known.account()));
    Drafts.Outcome outcome = drafts.write(known.account(), known.brief().triggers(), request);
    if (!(outcome instanceof Drafts.Outcome.Written written)) {
      return Optional.empty();
    }
    String ask =
        Sentences.of(written.draft().body()).stream()
            .filter(s -> s.matches("(?s).*[?？]$"))
            .findFirst()
            .orElse("");
    return Optional.of(
        new PlanNotice.Idea(seat, written.draft().subject().orElse(""), ask, care(call, seat)));
  }

  private String care(Call call, BuyingTeam.Seat seat) {
    return playbook.reader(seat.function()).map(r -> r.care().in(call.language())).orElse("");
  }
}
