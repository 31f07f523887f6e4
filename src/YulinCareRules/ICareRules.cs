using YulinCareRules.Engine;

namespace YulinCareRules;

/// <summary>Decides about care institutions by the rules of the loaded pack. Thread-safe; one instance serves all.</summary>
public interface ICareRules
{
    /// <summary>The pack that decides.</summary>
    PackIdentity Pack { get; }

    /// <summary>Decides a case as of a day. Pure: no clock, no culture, no I/O.</summary>
    /// <param name="facts">The facts; a null field is unknown, never false or zero.</param>
    /// <param name="asOf">The day whose law is applied.</param>
    /// <returns>The decisions; each is made when first read.</returns>
    /// <exception cref="InvalidCaseException">A value lies out of its declared bounds, such as a negative head count or a review year given twice.</exception>
    CareDecisions Evaluate(CareCase facts, DateOnly asOf);
}
