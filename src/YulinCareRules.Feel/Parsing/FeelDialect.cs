namespace YulinCareRules.Feel.Parsing;

/// <summary>What a text is read as.</summary>
internal enum FeelDialect
{
    /// <summary>Expressions of packs: numbers are exact or refused, after <c>@</c> stands a date, Chinese conjunctions are slips.</summary>
    Pack,

    /// <summary>FEEL as the standard has it.</summary>
    Standard,
}
