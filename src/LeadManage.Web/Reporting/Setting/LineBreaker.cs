using System.Globalization;

namespace LeadManage.Web.Reporting.Setting;

/// <summary>Fills lines with words, as many as fit; what is longer than a line is cut.</summary>
internal sealed class LineBreaker(Shaper shaper)
{
    /// <param name="pieces">The paragraph; spaces as they are to be seen.</param>
    /// <param name="width">Points.</param>
    public IReadOnlyList<Line> Lines(IReadOnlyList<Piece> pieces, float width)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var text = string.Concat(pieces.Select(piece => piece.Text));
        var inks = pieces.SelectMany(piece => Enumerable.Repeat(piece.Ink, piece.Text.Length)).ToArray();
        var (paragraph, levels) = Bidi.Of(text);
        var lines = new List<Line>();
        var line = new List<Run>();
        var used = 0f;
        foreach (var (from, to) in Words(text))
        {
            var word = RunsOf(from, to);
            var length = word.Sum(run => run.Width);
            if (line.Count > 0 && used + length - word[^1].Tail > width)
                End();
            if (length - word[^1].Tail <= width)
                Take(word, length);
            else
                foreach (var cut in Cut(from, to))
                    Take(cut, cut.Sum(run => run.Width));
        }

        if (line.Count > 0)
            End();
        return lines;

        void Take(IReadOnlyList<Run> runs, float length)
        {
            if (line.Count > 0 && used + length - runs[^1].Tail > width)
                End();
            line.AddRange(runs);
            used += length;
        }

        void End()
        {
            lines.Add(new Line(line, paragraph == 1));
            (line, used) = ([], 0);
        }

        List<Run> RunsOf(int from, int to)
        {
            var runs = new List<Run>();
            while (from < to)
            {
                var end = from + 1;
                while (end < to && levels[end] == levels[from] && inks[end] == inks[from])
                    end++;
                var ink = inks[from];
                runs.AddRange(shaper.Shape(text[from..end], ink, levels[from]).Select(glyphs => new Run(glyphs, ink)));
                from = end;
            }

            return runs;
        }

        IEnumerable<IReadOnlyList<Run>> Cut(int from, int to) =>
            StringInfo.ParseCombiningCharacters(text[from..to]) is var starts ? starts.Select((start, index) => RunsOf(from + start, index + 1 < starts.Length ? from + starts[index + 1] : to)) : [];
    }

    /// <summary>The width that the longest word needs, and the width of the whole in one line.</summary>
    public (float Least, float Most) Widths(IReadOnlyList<Piece> pieces)
    {
        var lines = Lines(pieces, float.MaxValue);
        var (least, word, tail) = (0f, 0f, 0f);
        foreach (var run in lines.SelectMany(line => line.Runs))
        {
            // Words are shaped one by one, so spaces end a word wherever they end a run.
            word += run.Width;
            tail = run.Tail;
            least = Math.Max(least, word - tail);
            if (tail > 0)
                word = 0;
        }

        return (least, lines.Sum(line => line.Width));
    }

    /// <summary>A line may end after spaces, and after a hyphen, dash or slash inside words.</summary>
    private static IEnumerable<(int From, int To)> Words(string text)
    {
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var afterSpace = IsSpace(text[i - 1]) && !IsSpace(text[i]);
            var inside = text[i - 1] is '-' or '–' or '—' or '/' or '‐' && char.IsLetter(text[i]) && i > 1 && char.IsLetter(text[i - 2]);
            if (!afterSpace && !inside)
                continue;
            yield return (from, i);
            from = i;
        }

        if (from < text.Length)
            yield return (from, text.Length);
    }

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F' or '\u2007');
}
