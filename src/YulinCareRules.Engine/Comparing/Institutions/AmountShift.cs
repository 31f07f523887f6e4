namespace YulinCareRules.Engine.Comparing.Institutions;

/// <summary>An output in yuan over many cases: what it adds up to with either pack, over the cases of which both know the amount.</summary>
internal sealed class AmountShift(string decision, string output)
{
    public string Decision { get; } = decision;

    public string Output { get; } = output;

    /// <summary>In yuan.</summary>
    public decimal Old { get; private set; }

    /// <summary>In yuan.</summary>
    public decimal New { get; private set; }

    /// <summary>How many get more, and less.</summary>
    public long Gainers { get; private set; }

    public long Losers { get; private set; }

    /// <summary>How many are left out, as one of the packs gives no amount.</summary>
    public long Unknown { get; private set; }

    public void Add(decimal? old, decimal? @new)
    {
        if (old is not { } then || @new is not { } now)
        {
            Unknown++;
            return;
        }

        Old += then;
        New += now;
        Gainers += now > then ? 1 : 0;
        Losers += now < then ? 1 : 0;
    }
}
