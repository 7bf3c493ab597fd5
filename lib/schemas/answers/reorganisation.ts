import * as z from "zod";
import { STATUSES } from "@/lib/domain/compliance/result";
import { FORCES } from "@/lib/domain/plan";
import { KINDS, LEVELS, SUCCESSION_KINDS } from "@/lib/domain/unit";
import { step } from "../reorganisation";

const day = z.iso.date().nullable();

const unit = z.strictObject({
  ...{ code: z.string(), name: z.string(), level: z.enum(LEVELS), kind: z.enum(KINDS), from: day, to: day },
});
const places = z.array(z.strictObject({ parent: z.string().nullable(), from: day, to: day }));
const successions = z.array(
  z.strictObject({
    predecessor: z.string(),
    successor: z.string(),
    kind: z.enum(SUCCESSION_KINDS),
    on: z.iso.date(),
  }),
);

/** Rows before and after. */
const changes = z.strictObject({
  units: z.array(z.strictObject({ code: z.string(), before: unit.nullable(), after: unit.nullable() })),
  placements: z.array(z.strictObject({ unit: z.string(), before: places, after: places })),
  successions: z.strictObject({ added: successions, removed: successions }),
});

const asked = { on: z.iso.date(), steps: z.array(step) };
const written = { changes, names: z.record(z.string(), z.string()) };

/** A reorganisation in a list. */
export const listedReorganisationAnswer = z.strictObject({
  id: z.string(),
  ...asked,
  reason: z.string(),
  documentNo: z.string().nullable(),
  doneAt: z.string(),
  doneBy: z.string().nullable(),
  undone: z.strictObject({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
});

/** The same with the rows that it changed. */
export const reorganisationAnswer = listedReorganisationAnswer.extend(written);

const figures = z.strictObject({
  status: z.enum(STATUSES),
  value: z.int().nullable(),
  required: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
});

/** What would be done; a dry run answers it. */
const previewAnswer = z.strictObject({
  ...asked,
  ...written,
  years: z.array(
    z.strictObject({
      year: z.int(),
      asOf: z.iso.date(),
      ...{ count: z.int(), turned: z.int(), begins: z.int(), ends: z.int() },
      targets: z.record(z.string(), z.strictObject({ title: z.string(), force: z.enum(FORCES) })),
      changed: z.array(
        z.strictObject({ unit: z.string(), target: z.string(), before: figures.nullable(), after: figures }),
      ),
    }),
  ),
});

/** `POST /reorganisations`: what was done, or of a dry run what would be. */
export const doneOrTriedAnswer = z.union([reorganisationAnswer, previewAnswer]);
