import { fieldError } from "@/lib/actions/field-error";
import type { ReorganisationStep, SplitPart } from "@/lib/domain/reorganisation/step";
import { parentOn, placesByUnit, type Structure } from "@/lib/domain/reorganisation/structure";
import { type Kind, LEVEL_OF_KIND } from "@/lib/domain/unit";
import { NAME_LENGTH } from "@/lib/records/limits";
import { ownCode, typedText } from "@/lib/schemas/text";
import type { TypedReorganisation } from "@/lib/schemas/typed-reorganisation";
import type { CalledUnits } from "./called";

const partName = typedText(NAME_LENGTH);

/** The pasted lists of a form, as cells. */
interface Pasted {
  readonly parts: readonly (readonly string[])[];
  readonly spread: readonly (readonly string[])[];
  readonly units: readonly string[];
}

/** The steps that a form means; what it does not say is told to the caller's errors. */
export function typedSteps(
  typed: TypedReorganisation,
  pasted: Pasted,
  caller: CalledUnits,
  structure: Structure,
): ReorganisationStep[] {
  const said = new Said(typed, pasted, caller);
  switch (typed.kind) {
    case "found":
      return [{ type: "found", ...said.fresh(), ...said.kind(), parent: said.to() }];
    case "rename":
      return [{ type: "rename", unit: said.unit(), name: said.text("name") }];
    case "move":
      return [{ type: "move", units: said.units(), to: said.to() }];
    case "merge":
      return typed.to === null
        ? mergedIntoNew(said, structure)
        : [{ type: "merge", units: said.units(), into: said.to() }];
    case "split":
      return [{ type: "split", unit: said.unit(), into: said.parts().parts, keeps: typed.old === "STAYS" }];
    case "abolish":
      return abolished(said);
    case "close":
      return [{ type: "close", units: said.units(), to: said.perhapsTo() }];
    case "convert":
      return [{ type: "convert", unit: said.unit(), ...said.fresh(), ...said.kind() }];
  }
}

/** The new unit is what and where the first of them is. */
function mergedIntoNew(said: Said, { units, placements }: Structure): ReorganisationStep[] {
  const merged = said.units();
  const fresh = said.fresh();
  const [code = ""] = merged;
  const first = units.find((unit) => unit.code === code);
  const parent = parentOn(placesByUnit(placements).get(code), said.on);
  const merge: ReorganisationStep = { type: "merge", units: merged, into: fresh.code };
  if (first === undefined || parent === null) return [merge];
  return [{ type: "found", ...fresh, level: first.level, kind: first.kind, parent }, merge];
}

/** A district ends; what is below it goes to new unions, and to others that are there already. */
function abolished(said: Said): ReorganisationStep[] {
  const unit = said.unit();
  const { parts, elsewhere } = said.parts();
  return [
    ...(parts.length === 0 ? [] : [{ type: "split", unit, into: parts, keeps: true } as const]),
    ...[...elsewhere].map(([to, units]) => ({ type: "move", units, to }) as const),
    { type: "close", units: [unit], to: said.perhapsTo() },
  ];
}

/** What a form says, field by field. */
class Said {
  constructor(
    private readonly typed: TypedReorganisation,
    private readonly pasted: Pasted,
    private readonly caller: CalledUnits,
  ) {}

  get on() {
    return this.typed.on;
  }

  unit(): string {
    return this.caller.codeOf("unit", this.typed.unit);
  }

  to(): string {
    return this.caller.codeOf("to", this.typed.to);
  }

  perhapsTo(): string | null {
    return this.typed.to === null ? null : this.to();
  }

  units(): string[] {
    if (this.pasted.units.length === 0) this.lacks("units");
    return this.pasted.units.map((text) => this.caller.codeOf("units", text));
  }

  fresh() {
    return { code: this.text("code"), name: this.text("name") };
  }

  kind() {
    const kind: Kind = this.typed.unitKind ?? "ENTERPRISE";
    if (this.typed.unitKind === null) this.lacks("unitKind");
    return { kind, level: LEVEL_OF_KIND[kind] };
  }

  text(field: "code" | "name"): string {
    if (this.typed[field] === null) this.lacks(field);
    return this.typed[field] ?? "";
  }

  /** New units with what goes to them, and what goes to units that are there already. */
  parts() {
    const { parts, spread } = this.pasted;
    if (parts.length === 0 && this.typed.kind === "split") this.lacks("parts");
    const goes = Map.groupBy(
      spread.map(([unit = "", to = ""]) => ({
        unit: this.caller.codeOf("spread", unit),
        to: this.caller.codeOf("spread", to),
      })),
      ({ to }) => to,
    );
    const unitsTo = (code: string) => (goes.get(code) ?? []).map(({ unit }) => unit);
    const made = parts.map(([code = "", name = ""]): SplitPart => {
      if (!ownCode.safeParse(code).success) this.wrong("partCode", code);
      if (!partName.safeParse(name).success) this.wrong("partName", code);
      return { code, name, kind: this.typed.unitKind, units: unitsTo(code) };
    });
    const elsewhere = [...goes.keys()].filter((code) => made.every((part) => part.code !== code));
    return { parts: made, elsewhere: new Map(elsewhere.map((code) => [code, unitsTo(code)])) };
  }

  private wrong(key: "partCode" | "partName", unit: string): void {
    this.caller.errors.push(fieldError("parts", `reorganisation.${key}`, { unit }));
  }

  private lacks(field: keyof TypedReorganisation): void {
    this.caller.errors.push(fieldError(field, "required"));
  }
}
