export { builtIn } from './built-in.js';
export { catalogueOf } from './catalogue.js';
export { checkCatalogue } from './check.js';
export { type AnnouncementData, type CatalogueFile, renderCatalogueFile } from './data.js';
export { type LoadOptions, loadCatalogue } from './load.js';
export type { Problem } from './problem.js';
export { anyTypePattern, hostPattern, oldTypePattern } from './tokens.js';
