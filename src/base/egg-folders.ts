import { remembered } from './tree.js';

/** Files of an application beyond which each is opened by what asks for it. */
const SMALL = 150;

const script = /\.(?:js|ts)$/;
const configFile = /^(.*\/|)config\/config\.default\.(?:js|ts)$/;
/** Folders of which Egg loads every file for what the folder's name says. */
const loaded = /^(?:service|controller|schedule|middleware|model|extend|io)\//;

/**
 * The files that an application of Egg has beside a path: `app/service/temu.js` is `ctx.service.temu`, `config/config.default.js` is `app.config`, and
 * no import says so. Empty for a file of any other program, and in a large one.
 */
export function eggFilesBeside(allPaths: ReadonlySet<string>, path: string): readonly string[] {
  const folder = eggFolderOf(allPaths, path);
  const files = folder === null ? [] : (filesIn(allPaths).get(folder) ?? []);
  return files.length > SMALL ? [] : files.filter((file) => file !== path);
}

/** The folder of the application that a file belongs to; null for a file of any other program. */
export function eggFolderOf(allPaths: ReadonlySet<string>, path: string): string | null {
  for (const folder of filesIn(allPaths).keys()) if (isInside(path, folder)) return folder;
  return null;
}

/** Where a module may lie that a file of the application imports: Egg takes each file of `app/schedule` for a schedule. Null where it may lie beside the file. */
export function outsideLoaded(allPaths: ReadonlySet<string>, path: string): string | null {
  const folder = eggFolderOf(allPaths, path);
  if (folder === null || !path.startsWith(`${folder}app/`)) return null;
  return loaded.test(path.slice(folder.length + 'app/'.length)) ? `${folder}app` : null;
}

/** The scripts of each application of Egg, by its folder. */
const filesIn = remembered((allPaths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const folders = new Set([...allPaths].flatMap((path) => configFile.exec(path)?.[1] ?? []));
  const apps = [...folders].map((folder) => [folder, [...allPaths].filter((path) => script.test(path) && isInside(path, folder))] as const);
  return new Map(apps.filter(([folder, files]) => files.some((file) => file.startsWith(`${folder}app/`))));
});

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}app/`) || path.startsWith(`${folder}config/`);
}
