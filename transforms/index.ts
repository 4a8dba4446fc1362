import type { Transform } from '../src/model/index.js';
import { documentation } from './documentation.js';
import { dynamicType } from './dynamic-type.js';
import { fileName } from './file-name.js';
import { commentFollowsCode, textFollowsCode } from './follow.js';
import { ignoredFile } from './ignored-file.js';
import { migratedType } from './migrated-type.js';
import { nameConflict } from './name-conflict.js';
import { otherCnEndpoint, partnerGateway, testedHost } from './partner-gateway.js';
import { priceReview } from './price-review.js';
import { regionalGateway } from './regional-gateway.js';
import { storedValue } from './stored-value.js';
import { translationTable } from './translation-table.js';
import { unparsedFile } from './unparsed-file.js';

/** In order: the first that speaks decides. A new decision is a file, a line here and a fixture. */
export const transforms: readonly Transform[] = [
  documentation,
  unparsedFile,
  ignoredFile,
  translationTable,
  storedValue,
  fileName,
  commentFollowsCode,
  nameConflict,
  dynamicType,
  textFollowsCode,
  regionalGateway,
  priceReview,
  migratedType,
  otherCnEndpoint,
  testedHost,
  partnerGateway,
];
