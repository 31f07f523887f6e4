using System.Buffers;
using YulinCareRules.Cli.Commands;

namespace YulinCareRules.Cli.Output;

/// <summary>A form of which each case is a line. Safe to ask from several threads.</summary>
internal interface ICaseLine
{
    /// <summary>Writes the line of a case that was decided or could not be read, with its end.</summary>
    void Write(DecidedCase decided, IBufferWriter<byte> output);
}
