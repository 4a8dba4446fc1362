import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { matcher } from '../core/paths.js';
import { XmlBuilder } from './xml-builder.js';
import { xmlTokens } from './xml-tokens.js';

/** XML: an element is an entry, its attributes and children are the entries of its object; one with text alone has that as its value. */
export const xml: LanguageModule = {
  id: 'xml',
  matches: matcher([
    ...['xml', 'config', 'csproj', 'fsproj', 'vbproj', 'props', 'targets', 'plist', 'resx', 'xhtml', 'svg', 'wsdl', 'xsd', 'xsl', 'xslt'],
    ...['nuspec', 'storyboard', 'xib', 'axml', 'xaml', 'iml', 'jmx', 'jrxml', 'kml', 'rss', 'atom', 'opml'],
  ]),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'xml', parseXml),
};

function parseXml(text: string): Parsed {
  const builder = new XmlBuilder();
  for (const token of xmlTokens(text)) builder.take(token);
  return { nodes: builder.end(text.length), comments: builder.comments, errors: builder.errors };
}
