import { Failure, type FieldError } from "@/lib/db/failure";

/** A field that cannot be taken; its words are found by the key when the answer is given, and name the figures. */
export function fieldError(path: string, key: string, figures?: FieldError["figures"]): FieldError {
  return { path, code: key, message: key, ...(figures ? { figures } : {}) };
}

/** @throws Failure INVALID when there is an error */
export function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Failure("INVALID", { errors });
}

/** What a rule would refuse; nothing where it refuses for another reason than a field. */
export async function wrongBy(rule: () => Promise<unknown>): Promise<readonly FieldError[]> {
  try {
    await rule();
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.detail.errors ?? [];
    throw error;
  }
}
