/** Units that compete with one another in a year, and with nobody else (khối thi đua, compliance.md §11). */
export interface Block {
  readonly name: string;
  /** Codes. */
  readonly units: readonly string[];
}

/** All of a year; the version is its plan's. */
export interface KeptBlocks {
  readonly year: number;
  readonly version: number;
  readonly blocks: readonly Block[];
}
