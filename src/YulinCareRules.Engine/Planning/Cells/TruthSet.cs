using System.Runtime.CompilerServices;

namespace YulinCareRules.Engine.Planning.Cells;

/// <summary>
/// What a condition may come to, as a set of bits: false, true, null. One bit: it is settled. Both of false and true: it is open.
/// The operators give every result that some choice from the two sets gives.
/// </summary>
internal static class TruthSet
{
    public const int False = 1;

    public const int True = 2;

    public const int Null = 4;

    public const int Open = False | True;

    /// <summary>Whether it holds more than one.</summary>
    public static bool IsOpen(int value) => (value & (value - 1)) != 0;

    public static int From(bool value) => value ? True : False;

    /// <summary>A truth that is known, or what there is in place of it; without a jump.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int From(bool isKnown, bool value, int otherwise) => otherwise + (Bits.Of(isKnown) * (False + Bits.Of(value) - otherwise));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int And(int left, int right) => ((left | right) & Null) == 0
        ? (left & right & True) | ((left | right) & False)
        : AndWithNull(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Or(int left, int right) => ((left | right) & Null) == 0
        ? ((left | right) & True) | (left & right & False)
        : Not(AndWithNull(Not(left), Not(right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Not(int value) => (value & Null) | ((value & False) << 1) | ((value & True) >> 1);

    /// <summary>As <c>value = true</c> has it: null equals no truth value.</summary>
    public static int IsTrue(int value) => (value & Open) | ((value & Null) >> 2);

    /// <summary>As <c>value = false</c> has it.</summary>
    public static int IsFalse(int value) => ((value & False) << 1) | ((value & True) >> 1) | ((value & Null) >> 2);

    /// <summary>The bit of a rule that certainly applies, if it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FiredBit(int truth, int rule) => Bits.When(truth == True, 1) << rule;

    /// <summary>The bit of one that may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OpenBit(int truth, int rule) => Bits.When((truth & True) != 0 & truth != True, 1) << rule;

    private static int AndWithNull(int left, int right)
    {
        var result = (left & right & True) | ((left | right) & False);
        var withLeft = (left & Null) != 0 && (right & (True | Null)) != 0;
        var withRight = (right & Null) != 0 && (left & (True | Null)) != 0;
        return withLeft || withRight ? result | Null : result;
    }
}
