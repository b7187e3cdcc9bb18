/** An action whose implementation is loaded when its command runs: `berth --version` and completion need only the options. */

export const lazyAction =
  <Given extends readonly unknown[]>(load: () => (...given: Given) => void | Promise<void>) =>
  (...given: Given): void | Promise<void> =>
    load()(...given);
