import { REQUEST_MS } from "./client";
import { failureOf, RETRY_SECONDS } from "./errors";
import { Failure } from "./failure";

/**
 * What either pool answers to a request, within five seconds: a connection that has gone silent would keep it waiting
 * past every timeout of the server.
 * @throws Failure UNAVAILABLE when it does not, and for whatever else of the database's refusals is to be expected
 */
export async function inTime<T>(answer: Promise<T>, limit = REQUEST_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure("UNAVAILABLE", { retryAfter: RETRY_SECONDS })), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}
