using YulinCareRules.Feel.Values;

namespace YulinCareRules.Engine.Planning.Findings.Readings;

/// <summary>
/// An expression over the facts of a case, as objects that read them where they lie. It gives what the reference evaluator gives for the same facts, wherever it gives
/// anything; null: a fact that it needs is not known, so that the value may be open.
/// </summary>
internal abstract class Reading
{
    /// <summary>Whether, where the reading gives no value, the reference evaluator certainly has several. Not claimed where it may have one after all.</summary>
    public virtual bool IsOpen(FindingScope scope) => false;

    /// <summary>Whether it holds of a single number alone.</summary>
    public virtual bool MayFixNumber => false;

    public abstract FeelValue? Read(FindingScope scope);

    /// <summary>Adds the facts that it reads; false where it hangs on anything else of the case, such as other decisions and the day.</summary>
    public virtual bool HangsOn(FactsRead facts) => false;
}

/// <summary>The same in every case.</summary>
internal sealed class ConstantReading(FeelValue value) : Reading
{
    public FeelValue Value => value;

    public override FeelValue? Read(FindingScope scope) => value;

    public override bool HangsOn(FactsRead facts) => true;
}
