import { Failure } from "@/lib/db/failure";
import { isStorable } from "@/lib/domain/text";
import { readText } from "./payload";
import type { SignInFields } from "./sign-in-reply";

const FORM_BYTES = 8_192;
const LONGEST_LOGIN = 320;
const LONGEST_PASSWORD = 1_024;
const LONGEST_CODE = 64;

/**
 * The form of either step of signing in, as a form or as JSON.
 * @throws Failure MALFORMED, TOO_LARGE
 */
export async function readSignInForm(request: Request): Promise<SignInFields> {
  const text = await readText(request, FORM_BYTES);
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  const fields = isJson ? jsonFields(text) : Object.fromEntries(new URLSearchParams(text));
  return {
    login: field(fields, "login", LONGEST_LOGIN),
    password: field(fields, "password", LONGEST_PASSWORD),
    code: field(fields, "code", LONGEST_CODE),
    remember: field(fields, "remember", 5) !== "",
    callbackUrl: field(fields, "callbackUrl", 2_000),
    csrfToken: field(fields, "csrfToken", 200),
    json: isJson || field(fields, "json", 5) === "true",
  };
}

function jsonFields(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (cause) {
    throw new Failure("MALFORMED", { cause });
  }
}

function field(fields: Record<string, unknown>, name: string, longest: number): string {
  const value = fields[name] ?? "";
  if (typeof value !== "string" || value.length > longest || !isStorable(value)) {
    throw new Failure("MALFORMED");
  }
  return value;
}
