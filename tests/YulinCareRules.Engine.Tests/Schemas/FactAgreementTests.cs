using System.Text;
using NJsonSchema;
using YulinCareRules.Engine.Checking;
using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Facts;
using YulinCareRules.Engine.Schemas;
using YulinCareRules.Engine.Tests.Fixtures;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Tests.Schemas;

/// <summary>What the reader of facts accepts the schema accepts, and what it refuses the schema refuses.</summary>
public sealed class FactAgreementTests
{
    private static readonly CheckedPack Pack = LendingPack.Source.Load().Pack!;

    private static readonly JsonSchema Schema = EditorView.Schema(SchemaFiles.Write("facts", Pack));

    private static readonly string[] Values =
        ["null", "true", "false", "是", "否", "\"true\"", "也许", "1", "0", "-1", "1.5", "\"1\"", "2020-01-31", "2020-13-01", "adult", "成人", "adlt", "[]", "{}", "[{}]", "[null]", "[{days: 3}]", "[{已借天数: 3}]", "[{dys: 3}]", "[{days: -3}]"];

    public static TheoryData<string, string> Written
    {
        get
        {
            var written = new TheoryData<string, string>();
            foreach (var name in Pack.Facts.Subjects[0].Record.Fields.SelectMany(one => new[] { one.Name, one.Title.Zh }).Append("nme"))
            {
                foreach (var value in Values)
                {
                    written.Add(name, value);
                }
            }

            return written;
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Reader_and_schema_are_of_one_mind(string field, string value)
    {
        var yaml = $"asOf: 2020-06-01\n读者证: {{{field}: {value}}}";
        var diagnostics = new DiagnosticBag();
        new CaseReader(Pack.Facts).Read(TextReading.Read("some.yaml", Encoding.UTF8.GetBytes(yaml)).Root!, diagnostics);

        Assert.Equal(diagnostics.HasErrors, EditorView.Complaints(Schema, yaml).Count > 0);
    }

    [Theory]
    [InlineData("readr: {name: 甲}")]
    [InlineData("reader: 甲")]
    [InlineData("asOf: 二〇二〇年")]
    [InlineData("适用日期: [2020-06-01]")]
    public void A_case_that_the_reader_refuses_as_a_whole_is_refused(string yaml) =>
        Assert.NotEmpty(EditorView.Complaints(Schema, yaml));
}
