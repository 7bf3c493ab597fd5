import { trimmed } from "./unseen";

/** Files that are taken as evidence, by the ending that they bear. */
export const FILE_TYPES = ["pdf", "jpg", "png", "webp", "docx", "xlsx"] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** What a file is called among programs. */
export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a list is taken out as. */
export type TableFormat = Extract<FileType, "xlsx"> | "csv";

const PICTURES = ["jpg", "png", "webp"] as const;
export type PictureType = (typeof PICTURES)[number];

export function isPicture(type: FileType): type is PictureType {
  return PICTURES.some((picture) => picture === type);
}

/** Bytes of the longest file that is taken. */
export const MOST_FILE_BYTES = 20 * 1_048_576;
/** Files of one record. */
export const MOST_FILES = 20;

/** A file as pages and programs see it; when it was sent is RFC 3339 with +07:00. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  /** Of what is kept, which of a picture is not what was sent. */
  readonly sha256: string;
  readonly sentAt: string;
}

/** A file that is stored, and the digest of what was sent. */
export interface StoredFile extends Omit<ShownFile, "sentAt"> {
  readonly sentSha256: string;
}

const LONGEST_NAME = 120;
/** Control characters, and those of no width or that turn the direction of what follows: `gpj.exe` would read `exe.jpg`. */
const DECEIVING = /[\p{Cc}\p{DI}\p{Bidi_C}]/gu;
/** What some system or other takes for a part of a path or of a command. */
const RESERVED = /[\\/:*?"<>|]/g;

/** The name under which a file is kept: of what it was called the last part, with the ending that its content has. */
export function keptName(given: string, type: FileType): string {
  const last = given.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(DECEIVING, "").replace(RESERVED, "_");
  const stem = trimmed(plain.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/^\.+|[. ]+$/g, ""));
  return `${[...stem].slice(0, LONGEST_NAME).join("") || "tep"}.${type}`;
}
