/** JSON as text that also a terminal may show: what speaks to it, turns the line around or hides is escaped. */

/** Two blanks a level. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (each) =>
    [...Array(each.length).keys()].map((index) => `\\u${each.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
