using NodaTime;

namespace YulinCareRules.Feel.Values;

/// <summary>A calendar date.</summary>
internal sealed record FeelDate(LocalDate Value) : FeelValue;

/// <summary>A length of time in days, hours, minutes and seconds.</summary>
internal sealed record FeelDayTimeDuration(Duration Value) : FeelValue;

/// <summary>A length of time in whole months (years and months).</summary>
internal sealed record FeelYearMonthDuration(long Months) : FeelValue;
