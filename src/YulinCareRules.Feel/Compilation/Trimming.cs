using System.Diagnostics.CodeAnalysis;

// What makes code reaches methods and properties by their names. It is only entered where RunTimeCode says that code is made, which it never is in a trimmed program or
// under Native AOT: there all of this is taken out, and these words for the analyzers with it.
[assembly: SuppressMessage("Trimming", "IL2026", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Feel.Compilation", Justification = "Behind the feature switch of RunTimeCode.")]
[assembly: SuppressMessage("Trimming", "IL2060", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Feel.Compilation", Justification = "Behind the feature switch of RunTimeCode.")]
[assembly: SuppressMessage("AOT", "IL3050", Scope = "namespaceanddescendants", Target = "~N:YulinCareRules.Feel.Compilation", Justification = "Behind the feature switch of RunTimeCode.")]
