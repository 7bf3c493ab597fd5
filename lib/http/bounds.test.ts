import { expect, it } from "vitest";
import * as z from "zod";
import { wrongIn } from "@/lib/auth/parse";
import { formatNumber } from "@/lib/format";
import { LARGEST_FIGURE } from "@/lib/records/limits";
import { fieldErrorWords } from "./wording";

/** What is exported of these files are schemas, or actions with one. */
const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...import.meta.glob(["../schemas/*.ts", "!../schemas/*.test.ts"], { eager: true }),
  ...import.meta.glob("../actions/*/all.ts", { eager: true }),
};

/** A part of a schema as JSON Schema has it. */
interface Part {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly prefixItems?: readonly Part[];
  readonly additionalProperties?: Part | false;
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
}

/** A place of a schema that holds a figure, a text, a list or a word; `whole` puts a value there. */
interface Place {
  readonly path: string;
  readonly part: Part;
  readonly whole: (value: unknown) => unknown;
}

function placesIn(part: Part, path: string, whole: Place["whole"]): Place[] {
  const at = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  const within = Object.entries(part.properties ?? {});
  const told = Object.fromEntries(within.flatMap(([name, of]) => ("const" in of ? [[name, of.const]] : [])));
  const { items, additionalProperties: each } = part;
  return [
    { path, part, whole },
    ...[...(part.anyOf ?? []), ...(part.oneOf ?? [])].flatMap((option) => placesIn(option, path, whole)),
    ...within.flatMap(([name, of]) => placesIn(of, at(name), (value) => whole({ ...told, [name]: value }))),
    ...(items ? placesIn(items, at(0), (value) => whole([value])) : []),
    ...(part.prefixItems ?? []).flatMap((of, nth) =>
      placesIn(of, at(nth), (value) =>
        whole(part.prefixItems?.map((_, other) => (other === nth ? value : null))),
      ),
    ),
    ...(each ? placesIn(each, at("x"), (value) => whole({ x: value })) : []),
  ];
}

/** What is refused of a place, and what the refusal must say; of a figure also where it is written in an address. */
function refusedIn(part: Part, isText: boolean): [value: unknown, told: readonly string[]][] {
  if (part.enum !== undefined) return [["~", part.enum.map(String)]];
  if (part.type === "integer" || part.type === "number") return figuresRefused(part, isText);
  const { maxLength, maxItems, prefixItems } = part;
  if (maxLength !== undefined) return [["a".repeat(maxLength + 1), [said(maxLength)]]];
  // A row of so many cells is no list.
  const isList = maxItems !== undefined && prefixItems === undefined && !isText;
  return isList ? [[Array(maxItems + 1).fill(null), [said(maxItems)]]] : [];
}

function figuresRefused(part: Part, isText: boolean): [value: unknown, told: readonly string[]][] {
  const figure = (value: number) => (isText ? String(value) : value);
  const least = part.minimum ?? part.exclusiveMinimum ?? -LARGEST_FIGURE;
  const most = part.maximum ?? LARGEST_FIGURE;
  // What every column holds is no bound of this figure.
  const [low, high] = [least > -LARGEST_FIGURE && !(isText && least < 1), most < LARGEST_FIGURE];
  return [
    ["x", [...(low ? [said(least)] : []), ...(high ? [said(most)] : [])]],
    ...(low ? [[figure(least - 1), [said(least)]] satisfies [unknown, string[]]] : []),
    ...(high ? [[figure(most + 1), [said(most)]] satisfies [unknown, string[]]] : []),
  ];
}

function said(figure: number): string {
  return formatNumber(figure, "vi");
}

/** These say in other words what is allowed: by an example, or which codes there are. */
const OTHERWISE = /^(?:date|instant|period|url|account|secondStep|password)\.|^choice\.unknown.*YYYY/;

const SOURCES = Object.entries(MODULES);

/** Schemas and those of actions, however deep they are held. */
function schemasIn(name: string, held: unknown): [string, z.ZodType][] {
  if (held instanceof z.ZodType) return [[name, held]];
  if (typeof held !== "object" || held === null) return [];
  return Object.entries(held).flatMap(([part, each]) => schemasIn(`${name} ${part}`, each));
}

/** What an import writes no person sends: the page's own reading of a file makes it. */
const schemas = SOURCES.flatMap(([file, module]) => schemasIn(file, { ...module })).filter(
  ([name]) => !/importWriting|imports.all.ts .*write/.test(name),
);

function partsOf(schema: z.ZodType, io: "input" | "output"): Place[] {
  const part = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return placesIn(JSON.parse(JSON.stringify(part)), "", (value) => value);
}

/** The refusals of a value at a path, in words. */
function wordsAt(schema: z.ZodType, path: string, value: unknown): string[] {
  return wrongIn(schema, value)
    .filter((each) => each.path === path)
    .map((each) => [each, fieldErrorWords(each, "vi")] as const)
    .filter(([{ code }, words]) => !OTHERWISE.test(`${code} ${words}`))
    .map(([, words]) => words);
}

it("names the bound of every figure, text, list and choice that it refuses", () => {
  let looked = 0;
  const silent = schemas.flatMap(([name, schema]) => {
    const asked = partsOf(schema, "input");
    const texts = new Set(asked.flatMap(({ path, part }) => (part.type === "string" ? [path] : [])));
    return [...asked, ...partsOf(schema, "output")].flatMap(({ path, part, whole }) =>
      refusedIn(part, texts.has(path)).flatMap(([value, told]) => {
        const words = wordsAt(schema, path, whole(value));
        looked += words.length;
        const names = told.every((each) => words.some((text) => text.includes(each)));
        return words.length === 0 || names ? [] : [`${name} ${path}: ${words.join()} (${told.join(", ")})`];
      }),
    );
  });
  expect(looked).toBeGreaterThan(500);
  expect([...new Set(silent)]).toEqual([]);
});
