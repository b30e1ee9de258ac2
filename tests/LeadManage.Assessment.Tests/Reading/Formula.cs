using System.Text.RegularExpressions;
using MathNet.Numerics.Distributions;

namespace LeadManage.Assessment.Tests.Reading;

/// <summary>Works out a formula of a derivation as a reader with a calculator would, from nothing but what it shows.</summary>
internal sealed partial class Formula
{
    private readonly string _text;
    private int _at;

    private Formula(string text) => _text = text.Replace(" ", "");

    public static double ValueOf(string text)
    {
        var formula = new Formula(text);
        var value = formula.Sum();
        return formula._at == formula._text.Length ? value : throw new FormatException($"'{text}' cannot be read from '{formula._text[formula._at..]}' on.");
    }

    /// <summary>How far the value may be off because the numbers in it are shown rounded, to four places at most.</summary>
    public static double RoundingIn(string text)
    {
        var value = ValueOf(text);
        return Rounded().Matches(text).Sum(number =>
        {
            var half = 0.5 * Math.Pow(10, number.Value.IndexOf('.', StringComparison.Ordinal) + 1 - number.Length);
            // Both ways, and a little more than half a step: a curve is not a line.
            return 1.1 * new[] { -half, half }.Max(off => Math.Abs(ValueOf(Replaced(text, number, double.Parse(number.Value) + off)) - value));
        });
    }

    [GeneratedRegex(@"\d+\.\d+", RegexOptions.None, 1000)]
    private static partial Regex Rounded();

    private static string Replaced(string text, Match number, double by) => $"{text[..number.Index]}{by:0.0#########}{text[(number.Index + number.Length)..]}";

    private double Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take("+"))
                value += Product();
            else if (Take("−"))
                value -= Product();
            else
                return value;
        }
    }

    private double Product()
    {
        var value = Power();
        while (true)
        {
            if (Take("×"))
                value *= Power();
            else if (Take("/"))
                value /= Power();
            else
                return value;
        }
    }

    private double Power()
    {
        var value = Atom();
        return Take("²") ? value * value
            : Take("^") ? Math.Pow(value, Atom())
            : value;
    }

    private double Atom() =>
        Take("−") || Take("-") ? -Atom()
        : Take("√(") ? Math.Sqrt(Closed())
        : Take("ln(") ? Math.Log(Closed())
        : Take("Φ(") ? Normal.CDF(0, 1, Closed())
        : Take("max(") ? Pair(Math.Max)
        : Take("min(") ? Pair(Math.Min)
        : Take("T(") ? Pair((value, degrees) => StudentT.CDF(0, 1, degrees, value))
        : Take("t(") ? Pair((share, degrees) => StudentT.InvCDF(0, 1, degrees, share))
        : Take("(") ? Closed()
        : Number();

    private double Pair(Func<double, double, double> of)
    {
        var first = Sum();
        Expect(";");
        return of(first, Closed());
    }

    private double Closed()
    {
        var value = Sum();
        Expect(")");
        return value;
    }

    private double Number()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return double.Parse(_text[from.._at]);
    }

    private bool Take(string sign)
    {
        if (!_text[_at..].StartsWith(sign, StringComparison.Ordinal))
            return false;
        _at += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw new FormatException($"'{_text}' lacks '{sign}' at {_at}.");
    }
}
