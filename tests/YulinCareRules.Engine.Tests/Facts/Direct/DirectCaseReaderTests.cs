using System.Text;
using FsCheck;
using FsCheck.Fluent;
using YulinCareRules.Engine.Cases;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Facts.Direct;
using YulinCareRules.Engine.Packs.Reading;
using YulinCareRules.Engine.Records;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Tests.Fuzzing;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Facts.Direct;

/// <summary>What is read directly is what the reader with places reads; what that one refuses is never read directly.</summary>
public sealed class DirectCaseReaderTests
{
    private static readonly FactModel Lending = LendingPack.Source.Load().Pack!.Facts;
    private static readonly FactModel Yulin = Load("yulin");
    private static readonly DirectCaseReader LendingDirect = new(Lending);
    private static readonly DirectCaseReader YulinDirect = new(Yulin);

    [Theory]
    [InlineData("""{"asOf": "2020-08-01", "reader": {"kind": "adult", "resident": true, "joined": "2019-01-31", "distance": 1.50, "name": "王", "loans": [{"number": 1, "days": 3}, null, {}]}}""")]
    [InlineData("""{"适用日期": "2020-08-01", "读者证": {"类别": "成人", "本市居民": "是", "住址距离": 0}}""")]
    [InlineData("""{"reader": {"distance": 12345678901234.567, "resident": null, "loans": []}, "asOf": null}""")]
    [InlineData("{}")]
    public void What_is_plainly_in_order_is_read_directly(string text)
    {
        Assert.NotNull(LendingDirect.Read(Encoding.UTF8.GetBytes(text)));
        Agree(Lending, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}{}")]
    [InlineData("""{"reader": {}, "reader": {}}""")]
    [InlineData("""{"reader": null, "reader": {}}""")]
    [InlineData("""{"reader": {}, "读者证": {}}""")]
    [InlineData("""{"reader": {"kind": null, "kind": "adult"}}""")]
    [InlineData("""{"reader": {"kind": "adult", "类别": "adult"}}""")]
    [InlineData("""{"reader": {"kimd": "adult"}}""")]
    [InlineData("""{"writer": {}}""")]
    [InlineData("""{"asOf": "2020-02-30"}""")]
    [InlineData("""{"asOf": 20200801}""")]
    [InlineData("""{"reader": {"kind": "adlut"}}""")]
    [InlineData("""{"reader": {"kind": true}}""")]
    [InlineData("""{"reader": {"resident": "yes"}}""")]
    [InlineData("""{"reader": {"distance": -1}}""")]
    [InlineData("""{"reader": {"distance": "1"}}""")]
    [InlineData("""{"reader": {"loans": [{"number": 1.5}]}}""")]
    [InlineData("""{"reader": {"loans": [{"number": 1}, {"number": 1}]}}""")]
    [InlineData("""{"reader": {"loans": {"number": 1}}}""")]
    [InlineData("""{"reader": {"name": "\ud800"}}""")]
    [InlineData("""{"reader": /* none */ {}}""")]
    [InlineData("""{"reader": {"name": "a""")]
    public void What_is_wrong_is_left_to_the_reader_that_can_say_why(string text)
    {
        Assert.Null(LendingDirect.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Null(Read(Lending, Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_text_that_is_not_utf8_is_left_to_the_reader_that_can_say_why()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"reader": {"name": "王"}}""");
        bytes[22] = 0xff;

        Assert.Null(LendingDirect.Read(bytes));
        Assert.Null(Read(Lending, bytes));
    }

    [Fact]
    public void A_line_of_more_values_than_are_accepted_is_refused_as_by_the_other_reader()
    {
        var text = "{\"reader\": {\"loans\": [" + string.Join(',', Enumerable.Repeat("{}", 1_000_001)) + "]}}";

        Assert.Null(LendingDirect.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Every_case_of_the_packs_is_read_alike()
    {
        var diagnostics = new DiagnosticBag();
        var folder = RepositoryFolder.PathOf("rules", "yulin");
        var pack = PackLoader.Load(PackFolder.TryRead(folder)!, diagnostics)!;
        var cases = CaseFolder.Read(pack, folder, diagnostics);

        Assert.False(diagnostics.HasErrors);
        Assert.True(cases.Length > 100);
        var direct = new DirectCaseReader(pack.Facts);
        foreach (var given in cases.Select(definition => definition.Facts))
        {
            var text = new FactsJson(mask: false).Write(given, pack.Facts).ToJsonString();
            var read = direct.Read(Encoding.UTF8.GetBytes(text));
            Assert.Equal(FactsDump.Of(Read(pack.Facts, Encoding.UTF8.GetBytes(text))!), read is null ? text : FactsDump.Of(read));
        }
    }

    [Fact]
    public void Random_cases_are_read_alike_and_most_of_them_directly()
    {
        var (all, directly) = (0, 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true).WithReplay(20261124, 7),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                foreach (var model in new[] { Lending, Yulin })
                {
                    all++;
                    directly += Agree(model, new RandomCaseText(model, new Random(seed)).Next()) ? 1 : 0;
                }
            }));

        Assert.InRange(directly, all / 3, all);
    }

    [Fact]
    public void Mutated_cases_are_read_alike()
    {
        var random = new Random(FuzzRun.Seed);
        string[] seeds = [.. Enumerable.Range(0, 40).Select(i => new RandomCaseText(i % 2 == 0 ? Lending : Yulin, random).Next())];
        var mutation = new Fuzzing.Mutation(random, seeds, ["\"reader\"", "\"kind\"", "\"adult\"", "null", "true", "1.5", "{", "}", "[", "]", ",", ":", "\"institution\"", "\"classes\"", "\"asOf\""]);
        for (var i = 0; i < FuzzRun.Texts; i++)
        {
            var text = mutation.Next();
            Agree(Lending, text);
            Agree(Yulin, text);
        }
    }

    // Whether the text was read directly.
    private static bool Agree(FactModel model, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if ((model == Lending ? LendingDirect : YulinDirect).Read(bytes) is not { } facts)
        {
            return false;
        }

        var expected = Read(model, bytes);
        Assert.True(expected is not null, $"refused, but read directly: {text}");
        Assert.True(FactsDump.Of(expected) == FactsDump.Of(facts), $"read otherwise: {text}\n{FactsDump.Of(expected)}\n{FactsDump.Of(facts)}");
        return true;
    }

    private static CaseFacts? Read(FactModel model, ReadOnlyMemory<byte> bytes)
    {
        var text = JsonTextReader.Read("line", bytes);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(text.Errors);
        var facts = text.Root is null ? null : new CaseReader(model).Read(text.Root, diagnostics);
        return diagnostics.HasErrors ? null : facts;
    }

    private static FactModel Load(string pack)
    {
        var diagnostics = new DiagnosticBag();
        return PackLoader.Load(PackFolder.TryRead(RepositoryFolder.PathOf("rules", pack))!, diagnostics)!.Facts;
    }
}
