namespace Plumbline.Core.Neutrality.HouseStyle;

/// <param name="Share">Above 0 and at most 1; null when usage in the sources changes no severity.</param>
public readonly record struct UsageThreshold(double? Share);
