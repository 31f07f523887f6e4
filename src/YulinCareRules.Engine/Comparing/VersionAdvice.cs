namespace YulinCareRules.Engine.Comparing;

/// <summary>Which part of the version number is to rise.</summary>
internal enum VersionAdvice
{
    /// <summary>None: nothing has changed.</summary>
    None,

    /// <summary>The last: words only, or nothing that any decision hangs on.</summary>
    Patch,

    /// <summary>The middle: decisions come out otherwise, or there is something new; programs go on as they are.</summary>
    Minor,

    /// <summary>The first: programs that use the typed API have to be changed.</summary>
    Major,
}
