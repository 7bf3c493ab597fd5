import * as z from "zod";
import { ROLES } from "@/lib/domain/policy";
import { plainSigns } from "@/lib/domain/text";
import { NAME_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { missingOr, optional } from "./missing";
import { pointer } from "./pointer";
import { partAsked } from "./query";
import { several } from "./several";
import { shape } from "./shape";
import { anyText, code, typedText } from "./text";
import { date } from "./time";

const EMAIL_LENGTH = 254;
const LOGIN_LENGTH = 64;
const MOST_UNITS = 50;
/** As many as a sheet is made of at once. */
export const MOST_CARDS = 50;

/** An address of e-mail, as far as its shape tells. */
export const email = typedText(EMAIL_LENGTH)
  .overwrite(plainSigns)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: "account.email" });

/** A phone number, or a name of one's own; never what could be another's e-mail. */
const login = typedText(LOGIN_LENGTH)
  .overwrite(plainSigns)
  .regex(/^[\p{L}\d +().-][\p{L}\d .()_+-]{2,}$/u, {
    error: "account.login",
  });

/** Who somebody is; without e-mail and login name they get a login name. */
const named = { name: typedText(NAME_LENGTH), email: optional(email), login: optional(login) };

const placed = { role: choice(ROLES), units: several(code, MOST_UNITS) };

/** A new account, and what it may do where. */
export const newAccount = shape({ ...named, ...placed });

/** Another role, at other units; also what else somebody is called by, where it is said: null takes one away. */
export const placing = shape({
  ...{ ...pointer, ...placed, name: named.name.optional() },
  ...{ email: email.nullable().optional(), login: login.nullable().optional() },
});

/** As many as a province's district has unions; the paper for their cards is the limit. */
const MOST_LISTED = 500;
const MOST_TYPED = 1_000;

/** Somebody of a list, at one unit, by its code or its name. */
export const listedPerson = shape({ ...named, role: choice(ROLES), unit: typedText(NAME_LENGTH) });

const cell = anyText(MOST_TYPED);
const cells = { name: cell, unit: cell, role: cell, email: cell.nullable(), login: cell.nullable() };
/** What stands above the unit, where several have its name. */
const above = optional(cell);

/** People of a list, as its cells say them: each is judged with all others. Tried alone, or invited. */
export const listedPeople = shape({
  people: several(shape({ ...cells, above }), MOST_LISTED),
  dryRun: z.boolean({ error: missingOr("choice.unknown") }),
});

const some = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: missingOr("list.malformed") }).max(MOST_CARDS, { error: "list.tooLong" });

/** For whom cards are made: accounts by id, and unions by code whose chair has none yet. */
export const cardsAsked = shape({ accounts: some(pointer.id), unions: some(code) });

/** Another chairs a union from a day on. */
export const handover = shape({ unit: code, ...named, on: date });

/** Which account is meant. */
export const accountPointed = shape({ id: pointer.id });

/** A part of the list of accounts; those at a unit and below it, where one is named. */
export const accountQuestion = shape({ ...partAsked, unit: code.optional() });
