/** The day as of which all facts of the catalogue stand. Made by scripts/make-catalog.mjs; do not edit. */
export const catalogDate: string = `2026-08-22`;
