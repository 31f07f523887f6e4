using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Tests.Fixtures;

namespace YulinCareRules.Engine.Tests.Packs;

/// <summary>The words of the commoner mistakes, and places counted by hand.</summary>
public sealed class PackMessageTests
{
    private const string Facts = "lending/facts.yaml";
    private const string Figures = "lending/figures.yaml";
    private const string Decisions = "lending/decisions.yaml";

    [Fact]
    public void A_key_misspelt() => Check(
        LendingPack.Source.Replace(Facts, "unit: km, min: 0", "unit: km, mni: 0"),
        "lending/facts.yaml:15:42: error YCR1301: 这里没有名为 'mni' 的键,是否指 'min'? (no key 'mni' here; did you mean 'min'?)");

    [Fact]
    public void A_key_like_no_other() => Check(
        LendingPack.Source.Replace(Decisions, "    value: count", "    colour: red\n    value: count"),
        "lending/decisions.yaml:20:5: error YCR1301: 这里没有名为 'colour' 的键 (no key 'colour' here)");

    [Fact]
    public void A_comma_in_a_text_that_is_not_quoted() => Check(
        LendingPack.Source.Replace(Facts, "en: kind of reader}", "en: kind, of reader}"),
        "lending/facts.yaml:3:33: error YCR1301: 这里没有名为 'of reader' 的键;如果它是前面文字的一部分,请给整段文字加引号,因为花括号里的逗号会另起一个键 (no key 'of reader' here; if it belongs to the text before it, put that text in quotes: a comma inside braces starts a new key)");

    [Fact]
    public void A_key_that_is_missing() => Check(
        LendingPack.Source.Replace("lending/pack.yaml", "  version: 1.0.0\n", string.Empty),
        "lending/pack.yaml:2:3: error YCR1302: 缺少 'version' ('version' is missing)");

    [Fact]
    public void A_type_misspelt() => Check(
        LendingPack.Source.Replace(Facts, "{type: ReaderKind", "{type: ReaderKnid"),
        "lending/facts.yaml:11:20: error YCR1304: 没有名为 'ReaderKnid' 的类型,是否指 'ReaderKind'? (no type 'ReaderKnid'; did you mean 'ReaderKind'?)");

    [Fact]
    public void A_clause_that_is_not_listed() => Check(
        LendingPack.Source.Replace(Figures, "source: lending-2020 第二条", "source: lending-2020 第二十条"),
        "lending/figures.yaml:23:30: error YCR1306: 文件 'lending-2020' 没有列出条款 '第二十条',是否指 '第二条'? (document 'lending-2020' lists no clause '第二十条'; did you mean '第二条'?)");

    [Fact]
    public void A_decision_without_a_source() => Check(
        LendingPack.Source.Replace(Decisions, "    source: lending-2020 第一条\n    gives: {type: boolean}", "    gives: {type: boolean}"),
        "lending/decisions.yaml:15:3: error YCR1307: 'borrows' 没有写依据(source):每条规则都要指明出自哪份文件哪一条 ('borrows' cites no source: every rule names the clause it rests on)");

    [Fact]
    public void Two_values_on_one_day() => Check(
        LendingPack.Source.Replace(Figures, "        value: 30", "        value: 30\n      - {from: 2021-01-01, source: lending-2020 第二条, value: 31}"),
        "lending/figures.yaml:25:9: error YCR1308: 'longestLoan' 的时间段 2021-01-01–… 与第 23 行的时间段重叠:同一天只能有一个数值 (the period 2021-01-01–… of 'longestLoan' overlaps the one on line 23: one day has one value)");

    [Fact]
    public void A_name_defined_twice() => Check(
        LendingPack.Source.With("lending/second.yaml", "subjects:\n  reader: {type: Reader, zh: 读者证, en: reader}\n"),
        "lending/second.yaml:2:3: error YCR1309: 'reader' 已经定义过(见 lending/facts.yaml:25:3) ('reader' is already defined (see lending/facts.yaml:25:3))");

    [Fact]
    public void A_day_that_does_not_exist() => Check(
        LendingPack.Source.Replace(Figures, "from: 2020-01-01\n    clauses", "from: 2020年1月1日\n    clauses"),
        "lending/figures.yaml:4:11: error YCR1312: 'from' 的值 '2020年1月1日' 不对:应当是日期,如 2020-07-24 ('2020年1月1日' is no value for 'from': expected a date such as 2020-07-24)");

    [Fact]
    public void Decisions_in_a_circle() => Check(
        LendingPack.Source.Replace(Decisions, "count(reader.loans) > 0", "standing.good").Replace(Decisions, "require: loan.days <= longestLoan", "require: borrows"),
        "lending/decisions.yaml:15:3: error YCR1314: 决定之间互相引用成环:borrows → standing → borrows (decisions refer to each other in a circle: borrows → standing → borrows)");

    [Fact]
    public void A_field_misspelt_behind_Chinese_names() => Check(
        LendingPack.Source.Replace(Decisions, "count(reader.loans) > 0", "读者证.本市居名 or 读者证.本市居民"),
        "lending/decisions.yaml:20:16: error YCR1203: '读者' 没有名为 '本市居名' 的字段,是否指 '本市居民'? (no field '本市居名' in 'reader'; did you mean '本市居民'?)");

    [Fact]
    public void A_name_misspelt_in_a_folded_expression() => Check(
        LendingPack.Source.Replace(Decisions, "value: count(reader.loans) > 0", "value: >-\n      some loan in reader.loans satisfies\n        loan.days > longestLoan\n          or loan.days > longestLaon"),
        "lending/decisions.yaml:23:26: error YCR1201: 没有名为 'longestLaon' 的名称,是否指 'longestLoan'? (no name 'longestLaon' here; did you mean 'longestLoan'?)");

    [Fact]
    public void Units_that_do_not_fit() => Check(
        LendingPack.Source.Replace(Decisions, "count(reader.loans) > 0", "reader.distance > longestLoan"),
        "lending/decisions.yaml:20:12: error YCR1205: 单位不合:'km' 不能与 'days' 比较或相加减;请换成单位相同的量,或改正声明的 unit (units do not fit: 'km' with 'days'; take what is measured alike, or mend the declared unit)");

    [Fact]
    public void A_value_of_an_enumeration_misspelt() => Check(
        LendingPack.Source.Replace(Decisions, "when: {reader.resident: true}", "when: {reader.kind: [chidl, adult]}"),
        "lending/decisions.yaml:10:30: error YCR1202: '读者类别' 没有 'chidl' 这个取值,是否指 'child'? ('kind of reader' has no value 'chidl'; did you mean 'child'?)");

    [Fact]
    public void The_words_of_what_was_expected_are_given_apart_too()
    {
        var told = Assert.Single(LendingPack.Source.Replace(Figures, "value: 30", "value: thirty").Load().Diagnostics);

        Assert.Equal(("整数", "a whole number"), (told.ExpectedZh, told.ExpectedEn));
        Assert.Equal(DiagnosticSeverity.Error, told.Severity);
    }

    private static void Check(PackSource source, string expected) =>
        Assert.Equal(expected, Assert.Single(source.Load().Diagnostics).ToString());
}
