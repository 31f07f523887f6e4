using System.Text.Json;
using RulesEngine.Models;

namespace YulinCareRules.Baselines.MicrosoftRulesEngine;

/// <summary>
/// The rules of an ordinary day in Microsoft's RulesEngine at its best settings: workflows as JSON with lambda expressions over one typed input, compiled by
/// its fast compiler, no scoped parameters, no messages, no actions, as few calls as the rules allow; results are read by their place.
/// </summary>
public sealed class RulesEngineRules
{
    private static readonly Type[] Types = [typeof(LegalForm), typeof(RegistrationStatus), typeof(FilingStatus), typeof(Tenure), typeof(ClassType), typeof(EducationLevel), typeof(RectificationResult)];

    private readonly global::RulesEngine.RulesEngine engine = new([Read("facility.json"), Read("decisions.json")], new ReSettings
    {
        CustomTypes = Types,
        UseFastExpressionCompiler = true,
        EnableScopedParams = false,
        EnableFormattedErrorMessage = false,
        AutoExecuteActions = false,
        IsExpressionCaseSensitive = true,
        NestedRuleExecutionMode = NestedRuleExecutionMode.Performance,
    });

    private readonly RuleParameter asOf;
    private readonly RuleParameter conforming = new("facilityConforms", true);
    private readonly RuleParameter failing = new("facilityConforms", false);

    public RulesEngineRules(DateOnly asOf) => this.asOf = new RuleParameter("asOf", asOf);

    public RulesEngineDecisions Decide(InstitutionInput institution)
    {
        ArgumentNullException.ThrowIfNull(institution);
        var facts = new RuleParameter("institution", institution);
        var conforms = Execute("facility", facts).TrueForAll(result => result.IsSuccess);
        var decided = Execute("decisions", facts, asOf, conforms ? conforming : failing);
        var action = Action(decided);
        var subsidised = Fired(decided, Place.AmongSubsidised);
        var lawful = !Fired(decided, Place.Unregistered) && action != SupervisoryAction.Close;
        return new RulesEngineDecisions(
            Route(decided),
            Fired(decided, Place.MarketRegistered) ? ReviewRegime.AnnualReport : ReviewRegime.AnnualInspection,
            conforms,
            action,
            subsidised,
            subsidised ? 10_000m * institution.NewPlaces : 0,
            lawful ? PriceClass.SchoolRate : PriceClass.OrdinaryRate);
    }

    private static Workflow Read(string name)
    {
        using var stream = typeof(RulesEngineRules).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Workflow>(stream)!;
    }

    private static RegistrationRoute Route(List<RuleResultTree> decided) =>
        Fired(decided, Place.KindergartenIntegrated) ? RegistrationRoute.EducationApproval
        : Fired(decided, Place.PublicInstitution) ? RegistrationRoute.EstablishmentApproval
        : Fired(decided, Place.Nonprofit) ? RegistrationRoute.CivilRegistration
        : RegistrationRoute.MarketRegistration;

    private static SupervisoryAction Action(List<RuleResultTree> decided)
    {
        if (Fired(decided, Place.TwoFailedYears))
        {
            return SupervisoryAction.Close;
        }

        if (Fired(decided, Place.RectificationFailed))
        {
            return SupervisoryAction.Penalize;
        }

        for (var place = Place.Unregistered; place <= Place.SeriousHazard; place++)
        {
            if (Fired(decided, place))
            {
                return SupervisoryAction.Rectify;
            }
        }

        return SupervisoryAction.None;
    }

    private static bool Fired(List<RuleResultTree> decided, Place place) => decided[(int)place].IsSuccess;

    // Nothing in these workflows waits, so the task is complete when it comes back.
    private List<RuleResultTree> Execute(string workflow, params RuleParameter[] parameters) =>
        engine.ExecuteAllRulesAsync(workflow, parameters).AsTask().GetAwaiter().GetResult();

    /// <summary>Where each rule stands in decisions.json.</summary>
    private enum Place
    {
        KindergartenIntegrated,
        PublicInstitution,
        Nonprofit,
        ForProfit,
        MarketRegistered,
        TwoFailedYears,
        RectificationFailed,
        Unregistered,
        Unfiled,
        FacilityBelowStandard,
        ManagementDisorder,
        SeriousHazard,
        AmongSubsidised,
    }
}
