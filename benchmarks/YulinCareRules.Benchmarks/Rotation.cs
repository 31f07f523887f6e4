namespace YulinCareRules.Benchmarks;

/// <summary>Goes round an array, so that one call of a benchmark sees other items than the last.</summary>
internal sealed class Rotation<T>(T[] items)
{
    private int next;

    public T Next()
    {
        var item = items[next];
        next = next + 1 == items.Length ? 0 : next + 1;
        return item;
    }
}
