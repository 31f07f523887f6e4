using System.Diagnostics.CodeAnalysis;

// What makes code reaches methods and properties by their names. It is only entered where RunTimeCode says that code is made, which it never is in a trimmed program or
// under Native AOT: there all of this is taken out.
[assembly: UnconditionalSuppressMessage("Trimming", "IL2026", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Engine.Planning", Justification = "Behind the feature switch of RunTimeCode.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2060", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Engine.Planning", Justification = "Behind the feature switch of RunTimeCode.")]
[assembly: UnconditionalSuppressMessage("AOT", "IL3050", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Engine.Planning", Justification = "Behind the feature switch of RunTimeCode.")]
