import { wholeAnswer } from "@/components/ui/whole-answer";

/** Why signing in did not work; `minutes` to wait after too many attempts. */
export interface SignInProblem {
  code: string;
  minutes?: number | undefined;
}

/** Where each step of signing in is posted, with a script and without. */
export const SIGN_IN_STEPS = {
  password: "/api/auth/callback/credentials",
  code: "/api/auth/callback/code",
} as const;

/** Posts the form of a step. @returns where to go on, or what to say */
export async function requestSignIn(
  step: keyof typeof SIGN_IN_STEPS,
  values: FormData,
): Promise<{ url: string } | SignInProblem> {
  try {
    const response = await wholeAnswer(SIGN_IN_STEPS[step], {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(Object.fromEntries(values)),
    });
    const answer: unknown = await response.json();
    return understood(answer);
  } catch (failure) {
    return { code: failure instanceof TypeError ? "NETWORK" : "OTHER" };
  }
}

function understood(answer: unknown): { url: string } | SignInProblem {
  if (typeof answer !== "object" || answer === null) return { code: "OTHER" };
  if ("url" in answer && typeof answer.url === "string") return { url: answer.url };
  const code = "code" in answer && typeof answer.code === "string" ? answer.code : "OTHER";
  const wait =
    "retryAfter" in answer && typeof answer.retryAfter === "number" ? answer.retryAfter : undefined;
  return wait === undefined ? { code } : { code, minutes: Math.ceil(wait / 60) };
}
