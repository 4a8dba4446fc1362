/** One file of a C# program: its folder, which is its namespace below `Erp` too, and the types in it. */
export type CsFile = { readonly folder: string; readonly name: string; readonly body: string };

const top = 'Erp';

/** What a text uses → the namespace of the framework or of a library that has it. */
const namespaces: readonly (readonly [used: RegExp, namespace: string])[] = [
  [/\b(?:Dictionary|List|IDictionary|KeyValuePair|SortedDictionary|IEnumerable)</, 'System.Collections.Generic'],
  [/\.(?:OrderBy|Where|ToDictionary|First|Concat|Single)\(/, 'System.Linq'],
  [/\bHttp(?:Client|Method|RequestMessage|Content)\b|\bStringContent\b|\bFormUrlEncodedContent\b/, 'System.Net.Http'],
  [/\b(?:Encoding|StringBuilder)\b/, 'System.Text'],
  [/\bTask\b/, 'System.Threading.Tasks'],
  [/\bJson(?:Convert|Property)\b/, 'Newtonsoft.Json'],
  [/\bJObject\b/, 'Newtonsoft.Json.Linq'],
  [/\b(?:Directory|StreamReader)\b/, 'System.IO'],
  [/\bWebRequest\b/, 'System.Net'],
  [/\b(?:IConfiguration|ConfigurationBuilder)\b/, 'Microsoft.Extensions.Configuration'],
  [/\bServiceCollection\b/, 'Microsoft.Extensions.DependencyInjection'],
  [/\bRest(?:Client|Request)\b/, 'RestSharp'],
  [/\bPost(?:Json|UrlEncoded)Async\(/, 'Flurl.Http'],
];

export function pathOf({ folder, name }: CsFile): string {
  return folder === '' ? `${name}.cs` : `${folder}/${name}.cs`;
}

/** The whole text; `folders`: those of all files of the program. */
export function textOf({ folder, body }: CsFile, folders: ReadonlySet<string>): string {
  const own = namespaceOf(folder);
  const used = namespaces.flatMap(([pattern, namespace]) => (pattern.test(body) ? [namespace] : []));
  const others = [...folders].map(namespaceOf).filter((namespace) => namespace !== own && namespace !== top);
  const usings = ['System', ...used, ...others.sort()].map((namespace) => `using ${namespace};\n`);
  return `${usings.join('')}\nnamespace ${own}\n{\n${braced(body)}}\n`;
}

function namespaceOf(folder: string): string {
  return folder === '' ? top : `${top}.${folder.replaceAll('/', '.')}`;
}

function braced(body: string): string {
  return body
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '\n' : `    ${line}\n`))
    .join('');
}

export const project = `<Project Sdk="Microsoft.NET.Sdk">

  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net6.0</TargetFramework>
    <RootNamespace>Erp</RootNamespace>
  </PropertyGroup>

</Project>
`;
