import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { processWide } from "@/lib/process-wide";
import { colour } from "./colours";

const FONTS = "node_modules/@fontsource-variable/inter/files";

/** The pages' own font, of which each file knows its letters: what it is called in a picture. */
const FAMILY = processWide("picture fonts", () =>
  ["latin", "vietnamese", "latin-ext"]
    .map((letters) => {
      const family = `Inter ${letters}`;
      GlobalFonts.register(
        readFileSync(join(process.cwd(), FONTS, `inter-${letters}-wght-normal.woff2`)),
        family,
      );
      return `"${family}"`;
    })
    .join(", "),
);

export type Pen = SKRSContext2D;

/** How a text is written. */
export interface Lettering {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  /** A colour of the sheet. */
  readonly ink: string;
}

/** An empty sheet of that size, and what draws on it. */
export function blankSheet(width: number, height: number) {
  const sheet = createCanvas(width, height);
  const pen = sheet.getContext("2d");
  fill(pen, "bg", [0, 0, width, height]);
  return { pen, png: () => sheet.encode("png") };
}

/** @param at left, top, width, height */
export function fill(pen: Pen, ink: string, at: readonly [number, number, number, number]): void {
  pen.fillStyle = colour(ink);
  pen.fillRect(...at);
}

/** Writes one line on a base line; to the left of `x` where it ends there. What is longer than its room ends in three points. */
export function write(
  pen: Pen,
  text: string,
  at: { readonly x: number; readonly y: number; readonly room: number; readonly ends?: boolean },
  lettering: Lettering,
): void {
  setLetters(pen, lettering);
  pen.textAlign = at.ends ? "right" : "left";
  pen.fillText(shortened(pen, text, at.room), at.x, at.y);
}

/** A text in lines that have room, as many as `most`; the last one ends in three points where there is more. */
export function wrapped(pen: Pen, text: string, lettering: Lettering, room: number, most: number): string[] {
  setLetters(pen, lettering);
  const lines: string[] = [];
  let line = "";
  const words = text.split(/ +/);
  for (const [nth, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || pen.measureText(longer).width <= room) line = longer;
    else if (lines.length === most - 1)
      return [...lines, shortened(pen, [line, ...words.slice(nth)].join(" "), room)];
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, shortened(pen, line, room)];
}

function setLetters(pen: Pen, { size, weight, ink }: Lettering): void {
  pen.font = `${weight} ${size}px ${FAMILY}`;
  pen.fillStyle = colour(ink);
}

function shortened(pen: Pen, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text;
  const letters = [...text];
  let [fits, past] = [0, letters.length];
  while (past - fits > 1) {
    const middle = (fits + past) >> 1;
    if (pen.measureText(`${letters.slice(0, middle).join("")}…`).width <= room) fits = middle;
    else past = middle;
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`;
}
