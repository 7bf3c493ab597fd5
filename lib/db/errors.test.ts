import { describe, expect, it } from "vitest";
import { failureOf, RETRY_SECONDS } from "./errors";
import { Failure } from "./failure";

describe("what a connection says of a database", () => {
  it.each([
    "connect ECONNREFUSED 127.0.0.1:5432",
    "read ECONNRESET",
    "write EPIPE",
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
    "timeout exceeded when trying to connect",
    "Client has encountered a connection error and is not queryable",
  ])("that is away: %s", (message) => {
    expect(failureOf(new Error(message))).toMatchObject({
      code: "UNAVAILABLE",
      detail: { retryAfter: RETRY_SECONDS },
    });
  });

  it("by its state, where it has one", () => {
    const told = (code: string) => failureOf(Object.assign(new Error("refused"), { code }));
    expect(told("57P01")).toMatchObject({ code: "UNAVAILABLE" });
    expect(told("23505")).toMatchObject({ code: "DUPLICATE" });
  });

  it("that says nothing we know is a defect, and a failure stays what it is", () => {
    const defect = new Error("a name was misspelt");
    const failure = new Failure("FORBIDDEN");
    expect([failureOf(defect), failureOf(failure)]).toEqual([defect, failure]);
  });
});
