using YulinCareRules.Cli;

return CommandLineTool.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System, TerminalFeatures.OfProcess());
