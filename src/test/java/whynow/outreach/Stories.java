package whynow.outreach;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.playbook.DataFolder;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/** Invented companies with something going on. */
final class Stories {
  static final LocalDate TODAY = LocalDate.parse("2026-11-25");
  static final DataFolder DATA = new DataFolder(Path.of("data"));

  private Stories() {}

  record Story(Account account, List<Trigger> triggers) {}

  static Trigger trigger(
      String type,
      String quote,
      String day,
      Certainty certainty,
      String role,
      Map<String, String> facts) {
    String url = "https://site.example/news/" + Integer.toHexString(quote.hashCode());
    return new Trigger(
        type,
        quote,
        url,
        Optional.of(LocalDate.parse(day)),
        certainty,
        true,
        Optional.empty(),
        Optional.of(role).filter(r -> !r.isEmpty()),
        facts,
        type.matches("pain_point|initiative") ? 40 : 80,
        List.of(new Trigger.Source(url, quote)));
  }

  static Story story(String name, Trigger... triggers) {
    return new Story(Account.named(name, Optional.empty()), List.of(triggers));
  }

  static List<Story> all() {
    return List.of(
        story(
            "Northlight Foods",
            trigger(
                "expansion",
                "In March we open our second distribution centre in Leipzig, with 24 dock doors.",
                "2026-11-23",
                Certainty.PLANNED,
                "",
                Map.of("place", "Leipzig", "count", "24", "event_date", "2027-03")),
            trigger(
                "executive_change",
                "Mara Lindt joins as Chief Operating Officer from Frischwerk.",
                "2026-11-09",
                Certainty.DONE,
                "arriving",
                Map.of(
                    "person",
                    "Mara Lindt",
                    "person_title",
                    "Chief Operating Officer",
                    "counterpart",
                    "Frischwerk")),
            trigger(
                "pain_point",
                "Detention fees doubled last year, mostly at Hamburg.",
                "2026-10-28",
                Certainty.DONE,
                "",
                Map.of())),
        story(
            "Harrow Metals GmbH",
            trigger(
                "funding",
                "Harrow Metals has raised €48 million in a Series B round led by Nordkap.",
                "2026-11-20",
                Certainty.DONE,
                "",
                Map.of("amount", "48000000", "currency", "EUR", "round", "Series B"))),
        story(
            "Tessel Health",
            trigger(
                "layoffs_restructuring",
                "We will cut 120 jobs in Manchester by June.",
                "2026-11-02",
                Certainty.PLANNED,
                "",
                Map.of("count", "120", "place", "Manchester"))),
        story(
            "Quillon",
            trigger(
                "product_launch",
                "Quillon Vault, a secure store for lab data, is available from today.",
                "2026-11-12",
                Certainty.DONE,
                "",
                Map.of("product", "Quillon Vault"))),
        story(
            "Bramble Paper",
            trigger(
                "acquisition",
                "Bramble Paper has agreed to acquire Fennwick Board for $84 million.",
                "2026-11-10",
                Certainty.AGREED,
                "buyer",
                Map.of("counterpart", "Fennwick Board", "amount", "84000000", "currency", "USD"))),
        story(
            "Ostra Robotics",
            trigger(
                "partnership",
                "Ostra Robotics and Kelvin Freight have signed a three-year partnership.",
                "2026-10-30",
                Certainty.DONE,
                "",
                Map.of("counterpart", "Kelvin Freight"))),
        story(
            "Oldham Dairy",
            trigger(
                "earnings_growth",
                "Revenue grew 17 percent to $2.6 billion in the third quarter.",
                "2026-11-05",
                Certainty.DONE,
                "",
                Map.of()),
            trigger(
                "initiative",
                "This year we are moving all billing to one platform.",
                "2026-02-02",
                Certainty.PLANNED,
                "",
                Map.of())),
        story(
            "远舟冷链",
            trigger(
                "expansion",
                "远舟冷链将于明年4月在武汉启用第三座冷库。",
                "2026-11-18",
                Certainty.PLANNED,
                "",
                Map.of("place", "武汉", "event_date", "2027-04")),
            trigger("pain_point", "去年车辆排队等待时间增加了三成。", "2026-09-18", Certainty.DONE, "", Map.of())),
        story(
            "青石仪器股份有限公司",
            trigger(
                "executive_change",
                "董事会任命顾明远为总经理。",
                "2026-11-15",
                Certainty.DONE,
                "arriving",
                Map.of("person", "顾明远", "person_title", "总经理"))),
        story(
            "融点科技",
            trigger(
                "funding",
                "融点科技完成3000万元A轮融资，由和山资本领投。",
                "2026-11-21",
                Certainty.DONE,
                "",
                Map.of("amount", "30000000", "currency", "CNY", "round", "A轮"))));
  }
}
