/** Runs once in the server's own process, before its first request. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too, which has no server to prepare.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepGate } = await import("./lib/http/gate");
  keepGate();
}
