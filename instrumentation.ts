/** Runs once in the server's own process, before its first request. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too, which has no server to prepare.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { trustOnly } = await import("./lib/http/forwarded");
  const { env } = await import("./lib/env");
  trustOnly(env().TRUSTED_PROXIES);
}
