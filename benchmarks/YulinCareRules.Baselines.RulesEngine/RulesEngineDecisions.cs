namespace YulinCareRules.Baselines.MicrosoftRulesEngine;

/// <summary>What both can express: the five spine decisions and the verdict of the facility standard, on whole facts.</summary>
public readonly record struct RulesEngineDecisions(
    RegistrationRoute Route,
    ReviewRegime Regime,
    bool FacilityConforms,
    SupervisoryAction Action,
    bool IsSubsidised,
    decimal AmountYuan,
    PriceClass Price);
