import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { FILE_TYPES } from "@/lib/domain/file";
import { answerCall } from "@/lib/http/api/answer-call";
import { answerOf, bytesOf, digest, sendFile } from "../api/send-file";
import { smallFederation } from "../api/world";
import { oddFiles } from "./odd-files";
import { oddForms } from "./odd-forms";

// security.md §2, item 8: whatever is sent as evidence is refused, or given back harmlessly; and nothing of it stays behind.

let token = "";
beforeAll(async () => {
  token = (await smallFederation("corpus")).chair.token;
});

const REFUSALS = [400, 413, 415, 422];
const FILES = await oddFiles();
const FORMS = oddForms();

/** What is not seen in a name, turns what follows it, or leads into another folder. */
const DECEIVING = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\\/]/u;

/** What a picture of the corpus has in it or behind it. */
const BESIDE = ["<script", "<?php", "<svg", "PK\x03\x04"];

async function namesIn(...folder: string[]): Promise<string[]> {
  return readdir(join(process.env.FILES_DIR ?? "", ...folder)).catch(() => []);
}

/** What lies in the store, and what is still on its way there. */
async function lying(): Promise<{ stored: number; arriving: number }> {
  const folders = (await namesIn()).filter((name) => name.length === 2);
  const stored = await Promise.all(folders.map((folder) => namesIn(folder)));
  return { stored: stored.flat().length, arriving: (await namesIn("incoming")).length };
}

/** Whether a camera or a program still says something of the picture. */
async function isTold(bytes: Buffer): Promise<boolean> {
  const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata();
  return [exif, icc, iptc, xmp, orientation].some((said) => said !== undefined);
}

/** What a browser could make of a file that was taken. */
async function dangers(id: string): Promise<string[]> {
  const { status, headers, ...answer } = await bytesOf(token, `files/${id}`).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }));
  const type = headers.get("content-type") ?? "";
  const disposition = headers.get("content-disposition") ?? "";
  const found = {
    "is not given": status !== 200,
    "runs in a browser": !/^sandbox; default-src 'none'/.test(headers.get("content-security-policy") ?? ""),
    "is taken for something else":
      headers.get("x-content-type-options") !== "nosniff" || !/^(image|application)\//.test(type),
    "is opened": !/^attachment; filename\*=UTF-8''[\w.!~*'()%-]+$/.test(disposition),
    "has a name that deceives": DECEIVING.test(decodeURIComponent(disposition.split("''")[1] ?? "")),
    "has a false ending": !FILE_TYPES.some((ending) => disposition.endsWith(`.${ending}`)),
    "still says what was beside the picture":
      type.startsWith("image/") &&
      (BESIDE.some((text) => answer.bytes.includes(text)) || (await isTold(answer.bytes))),
  };
  return Object.entries(found).flatMap(([danger, is]) => (is ? [danger] : []));
}

it("is a corpus of more than three hundred that differ", () => {
  expect(FILES.length + FORMS.length).toBeGreaterThan(300);
  expect(new Set(FILES.map(({ about }) => about)).size).toBe(FILES.length);
  const sent = FILES.map(({ bytes, name = "" }) => `${digest(bytes)} ${name}`);
  expect(sent.filter((each, nth) => sent.indexOf(each) !== nth)).toEqual([]);
});

describe("an odd file", () => {
  it.each(FILES.map((file) => [file.about, file] as const))("%s", async (_, { bytes, name, taken }) => {
    const before = await lying();
    const { status, body, text } = await sendFile(token, bytes, name === undefined ? {} : { name });
    expect(text).not.toMatch(/node_modules|sharp|vips|busboy/i);
    if (taken) {
      expect([status, text]).toEqual([201, text]);
      expect(await dangers(body.id)).toEqual([]);
    } else {
      expect(REFUSALS).toContain(status);
      expect(await lying()).toEqual({ ...before, arriving: 0 });
    }
  });
});

describe("an odd form", () => {
  it.each(FORMS.map((form) => [form.about, form] as const))(
    "%s",
    async (_, { type, body, headers, status }) => {
      const request = new Request("http://localhost:3000/api/v1/files", {
        method: "POST",
        headers: {
          Authorization: `Bearer ${token}`,
          Host: "localhost:3000",
          "Content-Type": type,
          ...headers,
        },
        body,
        // A stream is sent while the answer is awaited.
        ...{ duplex: "half" },
      });
      const answer = await answerOf(await answerCall(request));
      expect([answer.status, answer.text]).toEqual([status, answer.text]);
      expect(answer.text).not.toMatch(/node_modules|busboy/i);
      expect((await lying()).arriving).toBe(0);
    },
  );
});
