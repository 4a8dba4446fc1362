import { remembered } from '../base/tree.js';
import type { Request, Tree } from '../model/index.js';
import { GENERATED, MARKER, type ModulePlace, PURPOSE, type RouterLanguage, type RouterNames, type Surroundings } from './contract.js';
import { isCompiled, projectOf } from './csharp-projects.js';
import { isText } from './csharp-texts.js';
import { hostPattern, sourceOf, typeInBody } from './text.js';

const CLASS = 'TemuGatewayRouter';
const NAME = 'TemuGateway';
const RENAMER = 'TemuType';

/** An internal class of the client's namespace is known to every file of the project that is of that namespace, without a `using`. */
export const csharp: RouterLanguage = {
  languages: ['csharp'],
  reach: 'project',
  unit: (text) => namespaceOf(text) ?? '',
  indent: '    ',
  moduleName: ({ file }, around) =>
    file.path.endsWith('.cs') && namespaceOf(file.text) !== null && isCompiled(file.path, around) && !isTaken(file.path, around)
      ? `${CLASS}.cs`
      : null,
  source,
  importInto: () => 'present',
  wrap: (request, tree, host, type) => (isWhole(request, tree) ? `${CLASS}.${NAME}(${type}, ${host})` : null),
  rename: (type, url, tree, around) => (isText(type, tree, around) ? `${CLASS}.${RENAMER}(${sourceOf(tree, type)}, ${url})` : null),
  option: (option, _tree, type) => {
    if (option.into === 'whole') return `${CLASS}.${NAME}(${type}, ${option.base})`;
    if (option.into === 'segment') return `${CLASS}.${NAME}(${type}, ${option.base}), `;
    return option.into === 'path' ? `${CLASS}.${NAME}(${type}, new System.Uri(${option.base}, ${option.own}))` : null;
  },
};

/** The one namespace of a file, '' for none; null where classes of two stand in it, of which one would not see the module. */
function namespaceOf(text: string): string | null {
  const [first, another] = [...text.matchAll(/^[ \t\uFEFF]*namespace[ \t]+([\w.]+)/gm)].map(([, name = '']) => name);
  return another === undefined ? (first ?? '') : null;
}

/** The project has a type of that name which is none of ours. */
function isTaken(path: string, around: Surroundings): boolean {
  const home = projectOf(path, around) ?? '';
  const known = taken(around);
  const found = known.get(home) ?? isDeclaredIn(home, around);
  known.set(home, found);
  return found;
}

const taken = remembered((_around: Surroundings): Map<string, boolean> => new Map());

function isDeclaredIn(home: string, around: Surroundings): boolean {
  for (const other of around.allPaths) {
    if (!other.endsWith('.cs') || (projectOf(other, around) ?? '') !== home) continue;
    const text = around.textAt(other) ?? '';
    if (declares.test(text) && !text.slice(0, 400).includes(MARKER)) return true;
  }
  return false;
}

const declares = new RegExp(`\\b(?:class|struct|interface|enum|record|namespace)[ \\t]+${CLASS}\\b`);

/** `await` and a cast, which the tree has no node for, bind to what the router would be handed: a task, or something that is no text yet. */
function isWhole({ host }: Request, { file: { text } }: Tree): boolean {
  if (host === null || host.kind === 'function' || host.kind === 'object') return false;
  // What a method is called on binds closer than anything in front of it.
  if (host.parent?.kind === 'member' && host.parent.object === host) return true;
  const before = text.slice(Math.max(0, host.range.start - 80), host.range.start).trimEnd();
  return !/(?:\bawait|\bout|\bref|\((?:string|[\w.]*Uri|object)\))$/.test(before);
}

function source(
  { tree }: ModulePlace,
  { cn, partner, types, renames }: RouterNames,
  { indent, lineEnd }: { indent: string; lineEnd: string },
): string {
  const isRenaming = renames.length > 0;
  const namespace = namespaceOf(tree.file.text) ?? '';
  const router = (host: string): string => JSON.stringify(`^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(host)}(?=\\z|[:/?#])`);
  const regex = 'global::System.Text.RegularExpressions.Regex';
  const options = 'global::System.Text.RegularExpressions.RegexOptions';
  const strings = 'global::System.Collections.Generic.HashSet<string>';
  const table = 'global::System.Collections.Generic.Dictionary<string, string>';
  const matcher = (host: string): string => `new ${regex}(${router(host)}, ${options}.IgnoreCase | ${options}.CultureInvariant);`;
  const body = [
    `internal static class ${CLASS}`,
    '{',
    `\tprivate const string PartnerHost = "${partner}";`,
    '',
    `\tprivate static readonly ${regex} CnRouter =`,
    `\t\t${matcher(cn)}`,
    '',
    `\tprivate static readonly ${strings} PartnerTypes = new ${strings}`,
    '\t{',
    ...types.map((type) => `\t\t"${type}",`),
    '\t};',
    '',
    `\tprivate static readonly ${regex} TypeInBody = new ${regex}(${JSON.stringify(typeInBody)});`,
    ...(isRenaming
      ? [
          '',
          `\tprivate static readonly ${regex} PartnerRouter =`,
          `\t\t${matcher(partner)}`,
          '',
          `\tprivate static readonly ${table} Renamed = new ${table}`,
          '\t{',
          ...renames.map(([from, to]) => `\t\t{ "${from}", "${to}" },`),
          '\t};',
        ]
      : []),
    '',
    '\t/// <summary>Whether the partner gateway serves this interface type, or the one in this body: an object, a map, a form, or the text of one.</summary>',
    '\tinternal static bool IsTemuPartnerType(object type)',
    '\t{',
    '\t\treturn IsAmong(type, PartnerTypes);',
    '\t}',
    '',
    '\t/// <summary>The URL, base URL or host that a request of this type, or with this body, goes to.</summary>',
    `\tinternal static string ${NAME}(object type, string url)`,
    '\t{',
    `\t\tif (url == null || !(IsTemuPartnerType(type)${isRenaming ? ' || IsAmong(type, Renamed.Keys)' : ''}))`,
    '\t\t{',
    '\t\t\treturn url;',
    '\t\t}',
    '\t\treturn CnRouter.Replace(url, "${1}" + PartnerHost);',
    '\t}',
    '',
    '\t/// <summary>The same of a URI; a relative one stays as it is.</summary>',
    `\tinternal static global::System.Uri ${NAME}(object type, global::System.Uri url)`,
    '\t{',
    '\t\tif (url == null || !url.IsAbsoluteUri)',
    '\t\t{',
    '\t\t\treturn url;',
    '\t\t}',
    `\t\tstring routed = ${NAME}(type, url.OriginalString);`,
    '\t\treturn routed == url.OriginalString ? url : new global::System.Uri(routed);',
    '\t}',
    ...(isRenaming
      ? [
          '',
          '\t/// <summary>The name under which the gateway of this URL serves a type: regions keep the old one.</summary>',
          `\tinternal static string ${RENAMER}(object type, object url)`,
          '\t{',
          '\t\tstring name = global::System.Convert.ToString(type);',
          '\t\tstring target = global::System.Convert.ToString(url);',
          '\t\tstring renamed;',
          '\t\tbool isMoved = CnRouter.IsMatch(target) || PartnerRouter.IsMatch(target);',
          '\t\treturn isMoved && Renamed.TryGetValue(name, out renamed) ? renamed : name;',
          '\t}',
        ]
      : []),
    '',
    '\tprivate static bool IsAmong(object type, global::System.Collections.Generic.ICollection<string> names)',
    '\t{',
    '\t\tstring text = TextOf(type);',
    '\t\tif (names.Contains(text))',
    '\t\t{',
    '\t\t\treturn true;',
    '\t\t}',
    '\t\tforeach (global::System.Text.RegularExpressions.Match body in TypeInBody.Matches(text))',
    '\t\t{',
    '\t\t\tif (names.Contains(body.Groups[1].Value) || names.Contains(body.Groups[2].Value))',
    '\t\t\t{',
    '\t\t\t\treturn true;',
    '\t\t\t}',
    '\t\t}',
    '\t\treturn false;',
    '\t}',
    '',
    '\tprivate static string TextOf(object body)',
    '\t{',
    '\t\tbyte[] bytes = body as byte[];',
    '\t\tif (bytes != null)',
    '\t\t{',
    '\t\t\treturn global::System.Text.Encoding.UTF8.GetString(bytes);',
    '\t\t}',
    '\t\tif (body == null || body is string || body is global::System.ValueType)',
    '\t\t{',
    '\t\t\treturn global::System.Convert.ToString(body) ?? "";',
    '\t\t}',
    '\t\tglobal::System.Collections.Specialized.NameValueCollection form = body as global::System.Collections.Specialized.NameValueCollection;',
    '\t\tif (form != null)',
    '\t\t{',
    '\t\t\treturn form["type"] ?? "";',
    '\t\t}',
    '\t\tglobal::System.Collections.IDictionary map = body as global::System.Collections.IDictionary;',
    '\t\tif (map != null)',
    '\t\t{',
    '\t\t\treturn map.Contains("type") ? global::System.Convert.ToString(map["type"]) ?? "" : "";',
    '\t\t}',
    '\t\tglobal::System.Collections.IEnumerable pairs = body as global::System.Collections.IEnumerable;',
    '\t\tif (pairs == null)',
    '\t\t{',
    '\t\t\treturn PropertyOf(body, "type", true) ?? PropertyOf(body, "type", false) ?? body.ToString() ?? "";',
    '\t\t}',
    '\t\tforeach (object pair in pairs)',
    '\t\t{',
    '\t\t\tif (pair != null && PropertyOf(pair, "Key", true) == "type")',
    '\t\t\t{',
    '\t\t\t\treturn PropertyOf(pair, "Value", true) ?? "";',
    '\t\t\t}',
    '\t\t}',
    '\t\treturn "";',
    '\t}',
    '',
    '\tprivate static string PropertyOf(object body, string name, bool isExact)',
    '\t{',
    '\t\tforeach (global::System.Reflection.PropertyInfo property in body.GetType().GetProperties())',
    '\t\t{',
    '\t\t\tif (property.CanRead && property.GetIndexParameters().Length == 0',
    '\t\t\t\t&& string.Equals(JsonNameOf(property), name, isExact ? global::System.StringComparison.Ordinal : global::System.StringComparison.OrdinalIgnoreCase))',
    '\t\t\t{',
    '\t\t\t\treturn global::System.Convert.ToString(property.GetValue(body, null));',
    '\t\t\t}',
    '\t\t}',
    '\t\treturn null;',
    '\t}',
    '',
    '\tprivate static string JsonNameOf(global::System.Reflection.PropertyInfo property)',
    '\t{',
    '\t\tstring found = property.Name;',
    '\t\tforeach (global::System.Attribute attribute in global::System.Attribute.GetCustomAttributes(property, true))',
    '\t\t{',
    '\t\t\tglobal::System.Type kind = attribute.GetType();',
    '\t\t\tif (kind.Name == "JsonIgnoreAttribute")',
    '\t\t\t{',
    '\t\t\t\treturn "";',
    '\t\t\t}',
    '\t\t\tstring key = kind.Name == "JsonPropertyAttribute" ? "PropertyName"',
    '\t\t\t\t: kind.Name == "JsonPropertyNameAttribute" || kind.Name == "DataMemberAttribute" ? "Name" : null;',
    '\t\t\tglobal::System.Reflection.PropertyInfo named = key == null ? null : kind.GetProperty(key);',
    '\t\t\tfound = (named == null ? null : named.GetValue(attribute, null) as string) ?? found;',
    '\t\t}',
    '\t\treturn found;',
    '\t}',
    '}',
  ];
  const within = namespace === '' ? body : [`namespace ${namespace}`, '{', ...body.map((line) => (line === '' ? '' : `\t${line}`)), '}'];
  // What begins so is compiled without warnings about style and about null.
  const head = [`// ${GENERATED}`, `// ${PURPOSE}`, '// <auto-generated />', ''];
  return [...head, ...within.map((line) => line.replace(/^\t+/, (tabs) => indent.repeat(tabs.length))), ''].join(lineEnd);
}
