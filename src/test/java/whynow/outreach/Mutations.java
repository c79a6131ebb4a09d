package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Single faults put into correct messages, in English and both Chinese scripts. */
final class Mutations {
  private Mutations() {}

  /** A fault of one kind; gives nothing where it does not apply. */
  record Mutation(String kind, UnaryOperator<String> change) {
    Optional<String> of(String body) {
      String changed = change.apply(body);
      return changed.equals(body) ? Optional.empty() : Optional.of(changed);
    }
  }

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    first(
        all,
        "number",
        "94",
        "940",
        "61",
        "610",
        "24 dock",
        "240 dock",
        "120 jobs",
        "1,200 jobs",
        "48 million",
        "480 million",
        "17 percent",
        "71 percent");
    first(
        all, "number", "3000万", "3亿", "4800万", "4.8亿", "8400万", "8.4亿", "120个", "1200个", "十周",
        "五十周", "十週", "五十週", "第三座", "第八座");
    first(
        all,
        "currency",
        "€",
        "$",
        "$84",
        "€84",
        "$2.6",
        "£2.6",
        "欧元",
        "美元",
        "歐元",
        "美元",
        "美元",
        "英镑",
        "元人民币",
        "美元",
        "元人民幣",
        "美元");
    first(
        all,
        "name",
        "Mara Lindt",
        "Nora Brandt",
        "Leipzig",
        "Toulouse",
        "Fennwick Board",
        "Haldane Board",
        "Kelvin Freight",
        "Corvus Freight",
        "Quillon Vault",
        "Quillon Prism",
        "Hamburg",
        "Bremen",
        "Series B",
        "Series D");
    first(
        all, "name", "莱比锡", "马赛", "萊比錫", "馬賽", "武汉", "成都", "武漢", "成都", "顾明远", "李思成", "顧明遠", "李思成",
        "A轮", "C轮", "A輪", "C輪");
    first(
        all,
        "roles",
        "Bramble Paper has agreed to buy Fennwick Board",
        "Fennwick Board has agreed to buy Bramble Paper",
        "贵司已签约，将以8400万美元收购Fennwick Board",
        "Fennwick Board已签约，将以8400万美元收购贵司",
        "貴公司已簽約，將以8400萬美元收購Fennwick Board",
        "Fennwick Board已簽約，將以8400萬美元收購貴公司");
    first(
        all,
        "roles",
        "joined Northlight Foods from Frischwerk",
        "left Northlight Foods for Frischwerk",
        "has a new General Manager in 顾明远",
        "has lost its General Manager, as 顾明远 stepped down",
        "出任贵司",
        "卸任贵司",
        "出任貴公司",
        "卸任貴公司",
        "加入贵司",
        "离开贵司",
        "加入貴公司",
        "離開貴公司");
    first(
        all,
        "certainty",
        "plans to cut",
        "has cut",
        "In March you open",
        "You have opened",
        "in March you open",
        "you have opened",
        "has agreed to buy",
        "has bought",
        "plans to expand in Wuhan in April",
        "has expanded in Wuhan",
        "将于明年4月在武汉启用",
        "已在武汉启用",
        "將於明年4月在武漢啟用",
        "已在武漢啟用",
        "计划明年3月在莱比锡扩张",
        "已在莱比锡完成扩张",
        "計劃明年3月在萊比錫擴張",
        "已在萊比錫完成擴張",
        "计划裁减",
        "已裁减",
        "計劃裁減",
        "已裁減",
        "已签约，将以",
        "已经以",
        "已簽約，將以",
        "已經以");
    first(
        all,
        "polarity",
        "doubled",
        "halved",
        "raised €",
        "failed to win and did not raise €",
        "grew 17",
        "fell 17",
        "完成3000",
        "未完成3000",
        "增加了三成",
        "减少了三成",
        "launched",
        "withdrew",
        "推出",
        "下架",
        "now work together",
        "no longer work together",
        "达成合作",
        "终止了，不再合作");
    first(
        all,
        "date",
        "9 November",
        "9 September",
        "20 November",
        "2 November",
        "2 November",
        "12 November",
        "12 November",
        "12 October",
        "10 November",
        "10 August",
        "30 October",
        "30 July",
        "5 November",
        "5 June",
        "In March",
        "In June",
        "in March",
        "in June",
        "in April",
        "in September",
        "11月9日",
        "9月9日",
        "11月20日",
        "11月2日",
        "明年4月",
        "明年9月",
        "11月15日",
        "10月15日",
        "11月21日",
        "11月1日",
        "11月2日",
        "8月2日",
        "11月12日",
        "10月12日",
        "11月10日",
        "8月10日",
        "10月30日",
        "7月30日",
        "11月5日",
        "6月5日");
    all.add(
        new Mutation(
            "another company's fact",
            b ->
                b
                    + (Telling.isChinese(b)
                        ? "\n\n北辰食品今年融资5600万美元。"
                        : "\n\nCastor Dairy raised $56 million this summer.")));
    all.add(
        new Mutation(
            "invented customer",
            b ->
                b
                    + (Telling.isChinese(b)
                        ? "\n\n德隆物流集团也在用Docklane。"
                        : "\n\nHalberd Foods uses Docklane too.")));
    all.add(new Mutation("link", b -> b + " https://docklane-offers.example/now"));
    all.add(new Mutation("link", b -> b + " https://docklane.example/three-sites-2"));
    all.add(new Mutation("placeholder", b -> "Hi {first_name},\n\n" + b));
    all.add(new Mutation("placeholder", b -> b + "\n\n[Your name]"));
    return all;
  }

  private static void first(List<Mutation> all, String kind, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      String from = pairs[i];
      String to = pairs[i + 1];
      all.add(new Mutation(kind, b -> once(b, from, to)));
    }
  }

  private static String once(String body, String from, String to) {
    int at = body.indexOf(from);
    return at < 0 ? body : body.substring(0, at) + to + body.substring(at + from.length());
  }
}
