/** Runs once in the server's own process, before its first request. */
export async function register(): Promise<void> {
  const { trustOnly } = await import("./lib/auth/forwarded");
  const { env } = await import("./lib/env");
  trustOnly(env().TRUSTED_PROXIES);
}
