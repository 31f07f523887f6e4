using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using YulinCareRules.Engine.Checking.Model;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Engine.Facts.Direct;

/// <summary>
/// JSON → the facts of a case in one pass, with no tree and no places between. It reads what is plainly in order; anything else <see cref="CaseReader"/> has to read,
/// which may find it in order all the same, or can say what is wrong and where. Safe to share.
/// </summary>
internal sealed class DirectCaseReader
{
    private readonly byte[] asOfName = Encoding.UTF8.GetBytes(CaseReader.AsOf);
    private readonly byte[] asOfNameZh = Encoding.UTF8.GetBytes(CaseReader.AsOfZh);
    private readonly ImmutableArray<SubjectModel> subjects;
    private readonly Utf8Names<DirectSubject> names;

    public DirectCaseReader(FactModel model)
    {
        subjects = model.Subjects;
        var records = new Dictionary<RecordModel, DirectRecord>();
        var direct = subjects.Select((subject, index) => new DirectSubject(index, Record(subject.Record, records))).ToList();
        names = new Utf8Names<DirectSubject>(subjects.SelectMany(subject => new[] { subject.Name, subject.Title.Zh }).Distinct(StringComparer.Ordinal)
            .Select(name => (name, direct[subjects.IndexOf(model.FindSubject(name)!)])));
    }

    /// <summary>The facts; null where the text has to be read by <see cref="CaseReader"/>.</summary>
    public CaseFacts? Read(ReadOnlySpan<byte> text)
    {
        // A text that has no more bytes has no more nodes either.
        if (text.Length > TextLimits.MaximumNodes)
        {
            return null;
        }

        try
        {
            var json = new PlainJson(text);
            return ReadCase(ref json);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The latter where a string holds no valid UTF-8.
            return null;
        }
    }

    private CaseFacts? ReadCase(ref PlainJson json)
    {
        DateOnly? asOf = null;
        var (hasAsOf, written) = (false, 0UL);
        var found = SubjectRecords.Empty;
        if (!json.Open((byte)'{'))
        {
            return null;
        }

        if (json.Close((byte)'}'))
        {
            return json.IsAtEnd ? new CaseFacts(asOf, found) : null;
        }

        do
        {
            if (!json.TakePlain(out var name) || !json.Take((byte)':'))
            {
                return null;
            }

            if (name.SequenceEqual(asOfName) || name.SequenceEqual(asOfNameZh))
            {
                if (hasAsOf || (!json.TakeNull() && (asOf = DirectDay.Read(ref json)) is null))
                {
                    return null;
                }

                hasAsOf = true;
            }
            else if (names.Find(name) is not { Index: < 64 } subject || (written & (1UL << subject.Index)) != 0)
            {
                return null;
            }
            else
            {
                written |= 1UL << subject.Index;
                if (!json.TakeNull())
                {
                    if (subject.Reader.Read(ref json) is not FactRecord facts)
                    {
                        return null;
                    }

                    found = found.SetItem(subjects[subject.Index].Name, facts);
                }
            }
        }
        while (json.Take((byte)','));

        return json.Close((byte)'}') && json.IsAtEnd ? new CaseFacts(asOf, found) : null;
    }

    private static DirectReader Reader(PackType type, FieldModel? field, Dictionary<RecordModel, DirectRecord> records) => type switch
    {
        BooleanType => new DirectBoolean(),
        TextType => new DirectText(),
        DateType => new DirectDate(),
        NumberType number => new DirectNumber(number, field),
        EnumerationType { Enumeration: var enumeration } => new DirectEnumeration(enumeration),
        RecordType { Record: var record } => Record(record, records),
        ListType { Element: var element } => new DirectList(Reader(element, null, records), field?.Unique is { } unique && element is RecordType { Record: var of } ? of.Find(unique) : null),
        _ => new NothingDirect(),
    };

    private static DirectRecord Record(RecordModel record, Dictionary<RecordModel, DirectRecord> records)
    {
        if (!records.TryGetValue(record, out var reader))
        {
            records.Add(record, reader = new DirectRecord(record, field => Reader(field.Type, field, records)));
        }

        return reader;
    }
}

/// <summary>A subject: its place, and what reads it.</summary>
internal sealed record DirectSubject(int Index, DirectRecord Reader);
