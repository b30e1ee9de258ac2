using System.Linq.Expressions;
using FluentValidation;

namespace LeadManage.Assessment.Instruments;

/// <summary>
/// What a questionnaire file must mean, beyond being well formed. Property names of its errors are paths of the file
/// (<c>$.items[3].id</c>).
/// </summary>
internal sealed class InstrumentRules : AbstractValidator<Instrument>
{
    private const string QuestionnaireCode = @"\A[a-z][a-z0-9-]{0,31}\z";

    /// <param name="file">Name of the file.</param>
    /// <param name="isWhole">True for a path that holds no fault of form; only those are worth comparing with others.</param>
    public InstrumentRules(string file, Predicate<string> isWhole)
    {
        At(i => i.Id, "$.id").Matches(QuestionnaireCode).WithMessage("id must be a code: a lower-case letter, then lower-case letters, digits or hyphens, 32 characters at most.");
        At(i => i.Version, "$.version").InclusiveBetween(1, 999_999).WithMessage("version must be 1 or more, at most 999999.");
        At(i => i.Key, "$.id").Must(key => file == $"{key}.json").When(_ => isWhole("$.version"))
            .WithMessage(i => $"id and version make {i.Key}.json, the file is called {file}; rename it or correct them.");

        At(i => i.Minutes.From, "$.minutes.from").InclusiveBetween(1, 240).WithMessage("from must be 1 to 240 minutes.");
        At(i => i.Minutes.To, "$.minutes.to").InclusiveBetween(1, 240).WithMessage("to must be 1 to 240 minutes.");
        At(i => i.Minutes, "$.minutes.to").Must(range => range.To >= range.From).When(_ => isWhole("$.minutes.from"))
            .WithMessage("to must be at least as long as from.");

        At(i => i.Missing.Least, "$.missing.least").Must(IsShare).WithMessage("least must be a share above 0 and at most 1.");
        At(i => i.Missing.Clean, "$.missing.clean").Must(IsShare).WithMessage("clean must be a share above 0 and at most 1.");
        At(i => i.Missing, "$.missing.clean").Must(rule => rule.Clean >= rule.Least).When(_ => isWhole("$.missing.least"))
            .WithMessage("clean must not be below least.");

        At(i => i.Sources, "$.sources").NotEmpty().WithMessage("sources is empty; say where the content comes from.");
        At(i => i.Scales, "$.scales").NotEmpty().When(i => i.Balance.Count == 0 && i.Shares.Count == 0 && i.Plan is null && isWhole("$.balance") && isWhole("$.shares") && isWhole("$.plan"))
            .WithMessage("scales is empty; name at least one, or give a balance, shares or a plan.");
        At(i => i.Items, "$.items").NotEmpty().WithMessage("items is empty; add the statements.");
        At(i => i.Axes, "$.axes").Must(axes => axes.Count is 0 or 2).WithMessage("axes must be two, or none.");
        At(i => i.Ranked, "$.ranked").Must((i, ranked) => !ranked || i.Scales.Count > 1).When(_ => isWhole("$.scales")).WithMessage("ranked needs two scales or more to rank.");
        Include(new FormatRules(isWhole));
        Include(new ReferenceRules(isWhole));
        Include(new PartRules(isWhole));
    }

    private IRuleBuilderInitial<Instrument, T> At<T>(Expression<Func<Instrument, T>> member, string path) =>
        RuleFor(member).Configure(rule => rule.PropertyName = path);

    private static bool IsShare(double share) => share is > 0 and <= 1;
}
