import { configFormats, furtherFormats } from './formats.js';
import { testProperties } from './property.js';

testProperties(configFormats);
testProperties(furtherFormats, 0.2);
