import type { Tree } from '../../model/index.js';
import { folderOf, type Program } from '../program/program.js';
import { pathsNamed } from './path-index.js';

/** Whether a file names settings, or PHP that it includes, of the project's own that are not there. */
export function missesFiles(program: Program, tree: Tree): boolean {
  if (tree.language === 'php' && (isConfigMissing(program, tree) || isIncludeMissing(program, tree) || missesProperty(program, tree)))
    return true;
  if (tree.language === 'csharp' && isPartMissing(program, tree)) return true;
  return isSettingsMissing(program, tree) || isSettingsFolderMissing(program, tree);
}

/** `config('temu.gateway')` of Laravel without its `config/temu.php`. */
function isConfigMissing({ repository }: Program, { file: { text } }: Tree): boolean {
  const name = /\bconfig\(['"](\w{0,20}(?:temu|kuajing|kjmh)\w{0,20})\./.exec(text)?.[1];
  return name !== undefined && ![...repository.allPaths].some((path) => path.endsWith(`config/${name}.php`));
}

/** `os.ReadFile("config/settings.json")` of a file that is not there. */
function isSettingsMissing({ repository }: Program, { file: { text } }: Tree): boolean {
  return [...text.matchAll(settingsFile)].some(([, name = '']) => {
    const base = name.slice(name.lastIndexOf('/') + 1);
    return ![...repository.allPaths].some((path) => path.endsWith(base));
  });
}

const settingsFile =
  /["'`](?:[\w.-]{1,40}\/){0,5}((?:(?:config|conf|settings?|gateways?|hosts?|shops?|stores?|regions?|endpoints?)\w{0,20}|application|bootstrap|temu|kuajing|kjmh)\.(?:json|ya?ml|toml|ini|properties))["'`]/gi;

/** `Path.of("conf/" + name + ".properties")`, `filepath.Join("conf", name)` without that folder. */
function isSettingsFolderMissing({ repository }: Program, { file: { text } }: Tree): boolean {
  const folder = settingsFolder.exec(text);
  const name = folder?.[1] ?? folder?.[2];
  return name !== undefined && ![...repository.allPaths].some((path) => path.startsWith(`${name}/`) || path.includes(`/${name}/`));
}

const settingsFolder = /["'](conf|configs?|settings)\/["'][ ]?[+,]|\b[Jj]oin\(["'](conf|configs?|settings)["']/;

/** `require __DIR__ . '/functions.php'`; what Composer makes is never there. */
function isIncludeMissing({ repository }: Program, { file: { text } }: Tree): boolean {
  return [...text.matchAll(included)].some(
    ([, name = '']) => name !== 'autoload.php' && ![...repository.allPaths].some((path) => path === name || path.endsWith(`/${name}`)),
  );
}

const included = /\b(?:require|include)(?:_once)?\b[ (]{0,3}(?:__DIR__ ?\. ?)?['"](?:[\w./-]{0,80}\/)?([\w.-]{1,60}\.php)['"]/g;

/** `@property-read Resource\Mall $mall` of a class below the file's own namespace, which nothing declares. */
export function missesProperty(program: Program, tree: Tree): boolean {
  return [...tree.file.text.matchAll(ownProperty)].some(
    ([, name = '']) => !program.classes.has(name) && !pathsNamed(program, name).some((path) => folderOf(path) !== ''),
  );
}

const ownProperty = /@(?:property(?:-read)?|method)[ \t]{1,4}(?:[A-Z]\w{0,40}\\){1,4}([A-Z]\w{0,60})[ \t]/g;

/** `partial void OnCreated(string shop);` whose body stands nowhere. */
function isPartMissing({ code }: Program, { file: { text } }: Tree): boolean {
  return [...text.matchAll(partOnly)].some(([, name = '']) => {
    const whole = new RegExp(`\\bpartial [\\w<>?. ]{1,60}\\b${name}\\([^()\\n]{0,200}\\)\\s{0,40}(?:\\{|=>)`);
    return !code.some((tree) => tree.language === 'csharp' && whole.test(tree.file.text));
  });
}

const partOnly = /\bpartial void (?!OnModelCreating)(\w{1,60})\([^()\n]{0,200}\);/g;
