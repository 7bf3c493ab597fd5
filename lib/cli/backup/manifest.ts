import { z } from "zod";
import { CommandFailure, EXIT } from "../failure";

const PRODUCT = "union-communications-targets";
/** Raised when an older release could no longer read what is written. */
const FORMAT = 1;

const figuresSchema = z.strictObject({
  year: z.int(),
  asOf: z.string(),
  results: z.int(),
  /** Of every result of that day, in the answer's order. */
  sha256: z.string(),
});

const federationSchema = z.strictObject({
  code: z.string(),
  revision: z.string(),
  /** Null for a federation without a plan, or one that was founded in the same moment. */
  compliance: figuresSchema.nullable(),
});

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()),
  key: z.array(z.string()),
  rows: z.int(),
});

const filesSchema = z.strictObject({ count: z.int(), bytes: z.int() });

const headSchema = z.strictObject({
  product: z.literal(PRODUCT),
  format: z.literal(FORMAT),
  at: z.iso.datetime({ offset: true }),
  /** Names of those that the database had, oldest first. */
  migrations: z.array(z.string()),
  federations: z.array(federationSchema),
  /** In the order in which they follow, what is referred to first. */
  tables: z.array(tableSchema),
  /** Evidence, behind the rows; older backups have none. */
  files: filesSchema.default({ count: 0, bytes: 0 }),
});

const digestsSchema = z.record(z.string(), z.string());

/** A federation's compliance of one day, as a digest that another installation can compute again. */
export type ManifestFigures = z.infer<typeof figuresSchema>;

/** What stands before the rows: what they are, of when, and what they add up to. */
export type Head = z.infer<typeof headSchema>;

/** What stands after the rows: the SHA-256 of each table's, by its name. */
export type Digests = z.infer<typeof digestsSchema>;

/** The manifest of a backup that this release writes. */
export function manifestHead(parts: Omit<Head, "product" | "format">): Head {
  return { product: PRODUCT, format: FORMAT, ...parts };
}

/** @throws CommandFailure for what another product or a newer release has written */
export function readHead(document: unknown): Head {
  const kind = z.looseObject({ product: z.literal(PRODUCT), format: z.int() }).safeParse(document);
  if (!kind.success) throw new CommandFailure("The file is no backup of this product.");
  if (kind.data.format > FORMAT) {
    throw new CommandFailure("The backup was made by a newer release: install that one, then restore.", {
      exitCode: EXIT.otherVersion,
    });
  }
  return headSchema.parse(document);
}

export function readDigests(document: unknown): Digests {
  return digestsSchema.parse(document);
}
