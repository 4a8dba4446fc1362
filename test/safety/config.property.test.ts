import { configFormats } from './formats.js';
import { testProperties } from './property.js';

testProperties(configFormats);
