import { codeFormats } from './formats.js';
import { testProperties } from './property.js';

testProperties(codeFormats);
