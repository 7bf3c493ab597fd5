/** What kind of doing an entry of the audit tells of; the migration that made the column says which are which. */
export const AUDIT_DOINGS = ["CHANGE", "READ", "SIGN_IN", "REFUSED", "EXPORT"] as const;
export type AuditDoing = (typeof AUDIT_DOINGS)[number];

/** What was said before or after: by field, as it was sent or kept. */
export type AuditValues = Readonly<Record<string, unknown>>;

/** One entry: who did what when, of which record and unit, what stood and what stands. */
export interface AuditLine {
  readonly id: string;
  readonly at: string;
  /** Null = a command, or somebody whom nobody knows. */
  readonly by: { readonly id: string; readonly name: string | null } | null;
  /** Of the session: `interactive`, `token` or `import`. */
  readonly purpose: string;
  readonly doing: AuditDoing;
  /** Noun and verb: `reporter.edit`. */
  readonly action: string;
  /** What the record is, as the audit calls it. */
  readonly kind: string;
  readonly record: string;
  /** Whose account the record is, where it is one. */
  readonly account: string | null;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
  readonly requestId: string;
}
