/** Numbers as texts, formatted last so that data keeps numbers. */
import type { Range } from "./range";

/** Created once, because creation is slow. */
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const atMostCents = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const dollars = (figure: number): string => `$${cents.format(Math.abs(figure))}`;
const rounded = (figure: number): number => Math.round(figure * 100) / 100;

const signed = (figure: number, text: string): string => (figure > 0 ? `+${text}` : figure < 0 ? `-${text}` : text);

const span = ({ min, max }: Range, text: (figure: number) => string): string =>
  text(min) === text(max) ? text(min) : `${text(min)} to ${text(max)}`;

/** `+$140.16 to +$560.64` */
export const moneyChange = (range: Range): string => span(range, (figure) => signed(rounded(figure), dollars(rounded(figure))));

/** `$140.16 to $560.64` */
export const money = (range: Range): string =>
  span(range, (figure) => (rounded(figure) < 0 ? `-${dollars(figure)}` : dollars(rounded(figure))));

const plain = (figure: number): string => atMostCents.format(figure);

/** `3 to 12` */
export const count = (range: Range): string => span(range, plain);

/** `+3 to +12` */
export const countChange = (range: Range): string => span(range, (figure) => signed(rounded(figure), plain(Math.abs(figure))));
