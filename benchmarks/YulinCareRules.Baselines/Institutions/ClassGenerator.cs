using System.Globalization;

namespace YulinCareRules.Baselines.Institutions;

/// <summary>Draws one class.</summary>
internal sealed class ClassGenerator(Random random)
{
    public CareClass Next(int fault, int number)
    {
        var type = (ClassType)random.Next(4);
        var (size, youngest, oldest, ratio) = type switch
        {
            ClassType.Nursery => (10, 6, 12, 3),
            ClassType.Toddler => (15, 12, 24, 5),
            ClassType.Senior => (20, 24, 36, 7),
            _ => (18, 18, 36, 5),
        };
        var children = Fails(fault) ? random.Next(size - 1, size + 6) : random.Next(size / 3, size + 1);
        var enough = (children + ratio - 1) / ratio;
        return new CareClass
        {
            Name = $"{number.ToString(CultureInfo.InvariantCulture)}班",
            Type = type,
            Children = children,
            Caregivers = Fails(fault) ? random.Next(0, enough + 1) : random.Next(enough, enough + 2),
            MinAgeMonths = Fails(fault) ? random.Next(youngest - 3, youngest + 3) : youngest,
            MaxAgeMonths = Fails(fault) ? random.Next(oldest - 3, oldest + 3) : oldest,
            Floor = Fails(fault) ? random.Next(-1, 4) : type == ClassType.Senior ? random.Next(1, 3) : 1,
            OwnUnit = Holds(fault),
            SleepingSqm = Fails(fault) ? random.Between(0, 70) : random.Between(50, 90),
            ActivitySqm = Fails(fault) ? random.OneOf(random.Between(0, 60), random.Between(100, 110)) : random.Between(55, 120),
            SharedRoom = random.In100(40),
            PantrySqm = Area(6, fault),
            WashingSqm = Area(6, fault),
            ToiletSqm = Area(8, fault),
            StorageSqm = Area(4, fault),
            ClearHeightM = Fails(fault) ? random.OneOf(2.5m, 2.59m, 2.6m, 2.79m, 2.8m) : random.Between(3, 4),
        };
    }

    private bool Fails(int fault) => random.In100(fault);

    private bool Holds(int fault) => !random.In100(fault);

    private decimal Area(int least, int fault) => Fails(fault) ? random.Between(0, least) : random.Between(least, least + 6);
}
