import type { Transform } from '../src/model/index.js';
import { priceReview } from './price-review/price-review.js';
import { documentation } from './rules/documentation.js';
import { dynamicType } from './rules/dynamic-type.js';
import { fileName } from './rules/file-name.js';
import { commentFollowsCode, textFollowsCode } from './rules/follow.js';
import { ignoredFile } from './rules/ignored-file.js';
import { migratedType } from './rules/migrated-type.js';
import { nameConflict } from './rules/name-conflict.js';
import { otherCnEndpoint } from './rules/other-endpoint.js';
import { ownConfig } from './rules/own-config.js';
import { partnerGateway } from './rules/partner-gateway.js';
import { permittedHost } from './rules/permitted-host.js';
import { regionalGateway } from './rules/regional-gateway.js';
import { rowName } from './rules/row-name.js';
import { storedValue } from './rules/stored-value.js';
import { testedGateway } from './rules/tested-gateway.js';
import { testedHost } from './rules/tested-host.js';
import { testedName } from './rules/tested-name.js';
import { translationTable } from './rules/translation-table.js';
import { unparsedFile } from './rules/unparsed-file.js';

/** In order: the first that speaks decides. A new decision is a file, a line here and a fixture. */
export const transforms: readonly Transform[] = [
  ownConfig,
  permittedHost,
  rowName,
  documentation,
  unparsedFile,
  ignoredFile,
  translationTable,
  storedValue,
  fileName,
  commentFollowsCode,
  nameConflict,
  dynamicType,
  testedName,
  textFollowsCode,
  regionalGateway,
  priceReview,
  migratedType,
  otherCnEndpoint,
  testedGateway,
  testedHost,
  partnerGateway,
];
