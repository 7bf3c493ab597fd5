import { pointer } from "./pointer";
import { saidFields } from "./record";
import { shape } from "./shape";
import { addressedCode, code } from "./text";

const { to: _, ...said } = saidFields("units");

/** A unit that is entered; without `from` it was always there. */
export const newUnit = shape({ ...said, parent: code });

/** Another spelling of a unit's name; what happens to a unit on a day is a reorganisation. */
export const unitCorrection = shape({ code: addressedCode, version: pointer.version, name: said.name });
