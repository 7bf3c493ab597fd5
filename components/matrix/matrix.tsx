"use client";

import type { MatrixData } from "./matrix-data";
import { MatrixList } from "./matrix-list";
import { MatrixTable } from "./matrix-table";

/**
 * Units by targets: a table on a desktop, on a phone a list of the units with only what is wrong. It runs on the client
 * too, so that a page brings its few figures and not each cell's markup a second time.
 */
export function Matrix(data: MatrixData) {
  return (
    <>
      <MatrixTable {...data} />
      <MatrixList {...data} />
    </>
  );
}
