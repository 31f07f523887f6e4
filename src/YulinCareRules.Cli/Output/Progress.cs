using System.Globalization;

namespace YulinCareRules.Cli.Output;

/// <summary>One line on standard error that is written over while long work goes on; nothing where nobody watches.</summary>
internal sealed class Progress(Terminal terminal, string what, int all) : IDisposable
{
    private readonly Lock writing = new();
    private int shown = -1;

    public void Done(int count)
    {
        if (!terminal.ShowsProgress)
        {
            return;
        }

        lock (writing)
        {
            var percent = 100 * count / Math.Max(1, all);
            if (percent > shown)
            {
                shown = percent;
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} {count}/{all} {percent}%"));
            }
        }
    }

    public void Dispose()
    {
        if (shown >= 0)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
