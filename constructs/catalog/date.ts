/** The day as of which every fact of the catalogue stands: choices are judged against it, never against the clock. */
export { catalogDate } from "./data/catalog-date.generated";
