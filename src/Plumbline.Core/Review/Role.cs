namespace Plumbline.Core.Review;

/// <summary>Rights are the union of the roles a person holds, less every rule about "others".</summary>
public enum Role
{
    Contributor,
    Reviewer,
    Editor,
    Admin,
}
