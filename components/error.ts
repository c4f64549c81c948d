/** A mistake that the user can mend: `what` is wrong, `why`, and the `remedy`, in one message without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Pulumi shows such an error without a stack trace (RunError of @pulumi/pulumi, errors.ts). */
  readonly __pulumiRunError = true;

  constructor(what: string, detail: { why?: string; remedy?: string } = {}) {
    const why = detail.why ? `: ${detail.why}` : "";
    const remedy = detail.remedy ? `\n  remedy: ${detail.remedy}` : "";
    super(`${what}${why}${remedy}`);
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
