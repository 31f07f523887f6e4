namespace YulinCareRules.Engine.Tests.Fixtures;

/// <summary>The lending pack with decisions that apply on a condition, show the findings of a checklist, or give records and words.</summary>
internal static class LendingVariants
{
    private const string File = "lending/decisions.yaml";

    /// <summary>Only a resident has a standing, and only those who can be asked a fee have one.</summary>
    public static PackSource Conditional { get; } = LendingPack.Source
        .Replace(File, "    verdict: good\n", "    applies: reader.resident = true\n    notApplicable: {zh: \"{reader.name}不是本市居民\", en: \"{reader.name} is no resident\"}\n    verdict: good\n")
        .Replace(File, "    value: count(reader.loans) > 0", "    applies: reader.kind = adult\n    notApplicable: {zh: 只问成人, en: only adults are asked}\n    value: count(reader.loans) > 0")
        .With("lending/more.yaml", """
            decisions:
              deposit:
                title: {zh: 押金, en: deposit}
                subject: reader
                source: lending-2020 第一条
                gives:
                  due: {type: boolean, zh: 应交, en: due}
                rules:
                  far:
                    when: {reader.distance: "> 20"}
                    then: {due: true}
                  near:
                    when: {reader.distance: "< 10"}
                    then: {due: false}
                otherwise:
                  notApplicable: {zh: "{reader.distance}公里的未作规定", en: "nothing is laid down for {reader.distance} km"}
              readsDeposit:
                title: {zh: 交了押金, en: pays a deposit}
                subject: reader
                source: lending-2020 第一条
                gives: {type: boolean}
                value: deposit.due = true
            """);

    /// <summary>A fee with the findings of the standing, and a list of records with words beside it.</summary>
    public static PackSource Rich { get; } = LendingPack.Source
        .Replace(File, "    rules:\n", "    findings: standing\n    rules:\n")
        .With("lending/more.yaml", Reports);

    /// <summary>A checklist whose requirements hang on the same facts, and a decision that reads one of those facts and the verdict.</summary>
    public static PackSource Joint { get; } = LendingPack.Source
        .With("lending/more.yaml", """
            decisions:
              post:
                title: {zh: 邮寄, en: by post}
                subject: reader
                source: lending-2020 第二条
                gives:
                  allowed: {type: boolean, zh: 可以邮寄, en: allowed}
                verdict: allowed
                checklist:
                  child-near:
                    title: {zh: 儿童住得近, en: a child lives near}
                    source: lending-2020 第二条
                    applies: reader.kind = child
                    require: reader.distance <= 10
                    severity: mandatory
                  adult-far:
                    title: {zh: 成人住得远, en: an adult lives far}
                    source: lending-2020 第二条
                    applies: reader.kind = adult
                    require: reader.distance >= 20
                    severity: mandatory
                  child-few:
                    title: {zh: 儿童借得少, en: a child has few books out}
                    source: lending-2020 第二条
                    applies: reader.kind = child
                    require: count(reader.loans) <= 2
                    severity: mandatory
                  known-or-near:
                    title: {zh: 本市居民或者住得近, en: resident or near}
                    source: lending-2020 第二条
                    require: reader.resident = true or reader.distance < 40
                    severity: mandatory
              parcel:
                title: {zh: 包裹, en: parcel}
                subject: reader
                source: lending-2020 第二条
                hitPolicy: A
                gives:
                  sent: {type: boolean, zh: 寄出, en: sent}
                rules:
                  child:
                    when: {reader.kind: child}
                    then: {sent: false}
                  not-allowed:
                    when: {post.allowed: false}
                    then: {sent: false}
                otherwise:
                  then: {sent: true}
            """);

    /// <summary>A checklist with a comparison of two numbers that may both be unknown, and one that rules out most of what hangs on either.</summary>
    public static PackSource Sampled { get; } = LendingPack.Source
        .With("lending/more.yaml", """
            decisions:
              ball:
                title: {zh: 读者联欢, en: ball of the readers}
                subject: reader
                source: lending-2020 第二条
                gives:
                  invited: {type: boolean, zh: 受邀, en: invited}
                verdict: invited
                checklist:
                  punctual:
                    title: {zh: 按时, en: punctual}
                    source: lending-2020 第二条
                    each: loan in reader.loans
                    require: loan.days <= 60
                    severity: mandatory
                  first-not-slow:
                    title: {zh: 第一本不比第二本慢得多, en: the first not much slower than the second}
                    source: lending-2020 第二条
                    require: reader.loans[1].days <= 2 * reader.loans[2].days
                    severity: mandatory
                  resident-if-slow:
                    title: {zh: 借期特长的须是本市居民, en: resident if very slow}
                    source: lending-2020 第二条
                    require: reader.resident = true or reader.loans[1].days < 365
                    severity: mandatory
            """);

    public const string Reports = """
        enumerations:
          MarkState:
            title: {zh: 状态, en: state}
            values:
              met: {zh: 达标, en: met}
              open: {zh: 未达标, en: not met}
        records:
          Mark:
            title: {zh: 指标, en: mark}
            fields:
              name: {type: string, zh: 名目, en: name}
              value: {type: number, zh: 数值, en: value}
              state: {type: MarkState, zh: 状态, en: state}
        decisions:
          report:
            title: {zh: 报告, en: report}
            subject: reader
            source: lending-2020 第一条
            gives:
              marks: {type: list<Mark>, zh: 指标, en: marks}
              first: {type: Mark, zh: 第一项, en: first}
              words: {type: bilingual, zh: 说明, en: words}
            value:
              marks:
                - {name: '"books"', value: count(reader.loans), state: if count(reader.loans) > 1 then met else open}
                - {name: '"distance"', value: reader.distance, state: if reader.distance < 10 then met else open}
              first: {name: '"books"', value: count(reader.loans), state: null}
              words: {zh: 两项指标, en: two marks}
        """;
}
