import { Failure } from "@/lib/db/failure";

/** A body longer than may be: how long it is, where its sender has said so, and how long it may be. @param most bytes */
export function tooLarge(headers: Headers, most: number): Failure {
  const said = Number(headers.get("content-length") ?? 0);
  return new Failure("TOO_LARGE", { excess: { of: "bytes", most, ...(said > most ? { size: said } : {}) } });
}
