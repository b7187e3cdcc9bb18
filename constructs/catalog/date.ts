/** The date of all facts in the catalogue: choices depend on it and never on the clock. */
export { catalogDate } from "./data/catalog-date.generated";
