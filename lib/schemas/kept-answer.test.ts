import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseKept } from "./kept-answer";

/** Of the first shape that reports were frozen in, each list with a row or two. */
const kept = readFileSync("lib/schemas/kept-answer.json", "utf8");

it("opens a report that was frozen long ago, and nothing of it is lost", () => {
  expect(parseKept(kept)).toMatchObject(JSON.parse(kept));
});

it("says that it does not know a shape, and where", () => {
  const { figures, ...others } = JSON.parse(kept);
  const changed = JSON.stringify({ ...others, figures: { ...figures, standing: null } });
  expect(() => parseKept(changed)).toThrow(
    expect.objectContaining({
      message: "What a frozen report keeps is of no shape that is known",
      cause: expect.objectContaining({
        issues: [expect.objectContaining({ path: ["figures", "standing"] })],
      }),
    }),
  );
});
