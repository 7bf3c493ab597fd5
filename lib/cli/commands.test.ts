import { expect, it } from "vitest";
import { scripts } from "@/package.json";
import { COMMANDS } from "./commands";

/** Run by `npm start` and `npm test` in processes of their own. */
const STEPS = ["build", "seed"];

it("holds every script of package.json under its name, and nothing else but the steps", () => {
  const lines = [...COMMANDS.keys()]
    .filter((name) => !STEPS.includes(name))
    .map((name) => [name, `exec node lib/cli/launch.mjs ${name}`]);
  expect(scripts).toEqual(Object.fromEntries(lines));
});
