using YulinCareRules.Engine.Planning.Findings;

namespace YulinCareRules.Engine.Documents.Fragments;

/// <summary>The document of a finding: pieces that differ from case to case, what stands before each, and what stands behind the last.</summary>
internal sealed class FindingFragment((byte[] Before, FragmentPiece Piece)[] pieces, byte[] end)
{
    /// <summary>What stands before the first of the pieces, or all where there are none.</summary>
    public byte[] Start => pieces.Length > 0 ? pieces[0].Before : end;

    /// <summary>Writes it; false where the reference evaluator has to be asked what is known of a piece.</summary>
    public bool Write(DocumentBuffer output, FindingScope scope)
    {
        foreach (var (before, piece) in pieces)
        {
            output.Write(before);
            if (!piece.Write(output, scope))
            {
                return false;
            }
        }

        output.Write(end);
        return true;
    }
}
