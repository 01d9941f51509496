namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>Candidates and employees, under French law.</summary>
internal static class HumanResourcesPreset
{
    private const string Term = nameof(DpvPurposes.HumanResourceManagement);

    private static readonly PresetRecipient Managers = new(new("human resources and line managers", "ressources humaines et encadrement"), RecipientRole.Internal);

    internal static Preset Preset { get; } = new("hr",
    [
        new("Recruitment", Term, LegalBasis.Contract, new("Look at your application", "Examiner votre candidature"), "recruitment", "P2Y", RetentionFrom.LastActivity,
            new("Steps before a contract. Two years after the last contact, where the candidate does not object: an example of the CNIL.", "Mesures avant un contrat. Deux ans après le dernier contact, sauf si le candidat s'y oppose : exemple donné par la CNIL."))
        {
            Recipients = [Managers],
        },
        new("HumanResourceManagement", Term, LegalBasis.Contract, new("Keep your file as an employee", "Tenir votre dossier de salarié"), "employee-file", "P5Y", RetentionFrom.EndOfRelation,
            new("Five years after the employee has left, for what may be argued about.", "Cinq ans après le départ, pour ce qui peut se contester."))
        {
            Recipients = [Managers],
        },
        new("Payroll", Term, LegalBasis.LegalObligation, new("Pay you, and declare it", "Vous payer, et le déclarer"), "payroll", "P5Y", RetentionFrom.Collection,
            new("Five years for payslips. The social security number serves declarations, and nothing else.", "Cinq ans pour les bulletins de paie. Le numéro de sécurité sociale sert aux déclarations, et à rien d'autre."))
        {
            LegalText = new("Code du travail, article L3243-4", "Code du travail, article L3243-4"),
            SpecialCategories = SpecialCategoryCondition.EmploymentAndSocialSecurity,
            Recipients = [new(new("payroll office", "gestionnaire de paie"), RecipientRole.Processor), new(new("social security bodies and tax administration", "organismes sociaux et administration fiscale"), RecipientRole.ThirdParty)],
        },
        new("WorkingTime", Term, LegalBasis.LegalObligation, new("Count working time and leave", "Décompter le temps de travail et les congés"), "working-time", "P1Y", RetentionFrom.Collection,
            new("One year for hours that are counted; three where days are.", "Un an pour les heures décomptées ; trois pour les forfaits en jours."))
        {
            LegalText = new("Code du travail, article D3171-16", "Code du travail, article D3171-16"),
            Recipients = [Managers],
        },
        new("OccupationalHealth", Term, LegalBasis.LegalObligation, new("Follow up health at work", "Assurer le suivi de la santé au travail"), "occupational-health", "P5Y", RetentionFrom.EndOfRelation,
            new("What the employer may know: fit or not, never why. The medical file is the occupational physician's.", "Ce que l'employeur peut savoir : apte ou non, jamais pourquoi. Le dossier médical est celui du médecin du travail."))
        {
            LegalText = new("Code du travail, articles L4621-1 and following", "Code du travail, articles L4621-1 et suivants"),
            SpecialCategories = SpecialCategoryCondition.EmploymentAndSocialSecurity,
            Recipients = [new(new("occupational health service", "service de santé au travail"), RecipientRole.ThirdParty)],
        },
        new("LegalCompliance", nameof(DpvPurposes.LegalCompliance), LegalBasis.LegalObligation, new("Keep the register of staff", "Tenir le registre du personnel"), "staff-register", "P5Y", RetentionFrom.EndOfRelation,
            new("Five years after the employee has left.", "Cinq ans après le départ."))
        {
            LegalText = new("Code du travail, articles L1221-13 and R1221-26", "Code du travail, articles L1221-13 et R1221-26"),
        },
        SharedPurposes.Security,
        SharedPurposes.Rights,
    ]);
}
