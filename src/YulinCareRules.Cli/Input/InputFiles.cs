using YulinCareRules.Engine.Diagnostics;
using YulinCareRules.Engine.Text;

namespace YulinCareRules.Cli.Input;

/// <summary>Reads whole inputs, <c>-</c> being standard input; never more than a reader accepts.</summary>
internal static class InputFiles
{
    public static (byte[]? Bytes, Diagnostic? Problem) Read(string file, Terminal terminal)
    {
        try
        {
            using var stream = Open(file, terminal);
            using var memory = new MemoryStream();
            var chunk = new byte[81920];
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                memory.Write(chunk, 0, read);
                if (memory.Length > TextLimits.MaximumBytes)
                {
                    return (null, TextDiagnostics.TooLarge(new SourceLocation(file, 1, 1), stream.CanSeek ? stream.Length : memory.Length, TextLimits.MaximumBytes));
                }
            }

            return (memory.ToArray(), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, Unreadable(file, problem));
        }
    }

    public static Stream Open(string file, Terminal terminal) =>
        file == "-" ? terminal.Input : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);

    public static Diagnostic Unreadable(string file, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => TextDiagnostics.Unreadable(file, "文件不存在", "there is no such file"),
        UnauthorizedAccessException => TextDiagnostics.Unreadable(file, "没有权限,或这是一个文件夹", "no permission, or it is a folder"),
        _ => TextDiagnostics.Unreadable(file, "读取出错", "it could not be opened"),
    };
}
