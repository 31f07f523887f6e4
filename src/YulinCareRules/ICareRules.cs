using YulinCareRules.Engine;
using YulinCareRules.Engine.Records;

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

    /// <summary>Reads the facts of a case from JSON or YAML by the names of the pack, Chinese ones too.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="name">What errors call it, e.g. the name of the file.</param>
    /// <param name="asOf">The day that the text names; null where it names none.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="InvalidCaseException">Something in it is no fact that is declared; every error is listed with line, column and the name that was probably meant.</exception>
    CareCase ReadCase(ReadOnlyMemory<byte> text, string name, out DateOnly? asOf);

    /// <summary>Makes the decisions of a record again, on its facts and as of its day.</summary>
    /// <param name="record">The record as <see cref="CareDecisions.ToRecord"/> wrote it, in UTF-8.</param>
    /// <returns>What came to the same and what did not.</returns>
    /// <exception cref="InvalidRecordException">It is no record, was altered, or states facts that the pack does not know.</exception>
    ReplayResult Replay(ReadOnlyMemory<byte> record);
}
