using Microsoft.Extensions.DependencyInjection;
using YulinCareRules;
using YulinCareRules.Engine.Explaining;

using var services = new ServiceCollection().AddYulinCareRules().BuildServiceProvider();
var rules = services.GetRequiredService<ICareRules>();
var nursery = new CareCase { Institution = new Institution { LegalForm = LegalForm.Nonprofit, KindergartenIntegrated = false, CommunityFacility = true } };

var decisions = rules.Evaluate(nursery, asOf: new DateOnly(2023, 6, 1));

Console.WriteLine(decisions.RegistrationRoute.Value!.Route);            // CivilRegistration
Console.WriteLine(string.Join(", ", decisions.CentralSubsidy.Missing)); // institution.newPlaces
Console.WriteLine(ExplanationText.Write(decisions.RegistrationRoute.Explain(), chinese: true, full: true));
