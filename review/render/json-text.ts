/** JSON as text that is safe for a terminal: control, bidirectional and invisible characters are escaped. */

/** Two blanks a level. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (each) =>
    [...Array(each.length).keys()].map((index) => `\\u${each.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
