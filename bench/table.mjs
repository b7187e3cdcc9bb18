/** The measurements as a table. */

/**
 * @param rows each with what it is, its goal (at most), and the spread of what was measured
 * @returns text with one line a row; a figure over its goal is marked
 */
export function tableOf(rows) {
  const cells = rows.map(({ what, atMost, spread: { median, least, most }, unit = "" }) => [
    what,
    atMost === undefined ? "" : `≤ ${atMost}${unit}`,
    `${format(median)}${unit}`,
    `${format(least)} – ${format(most)}`,
    atMost === undefined ? "" : median <= atMost ? "met" : "NOT MET",
  ]);
  const all = [["what", "goal", "median", "range", ""], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const format = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2));
