import plugin, { type Dependency } from 'rollup-plugin-license';

/* CommonJS: by one loader the function itself, by another an object that holds it. */
const license = 'default' in plugin ? plugin.default : plugin;

/** Every package that some build has put into a bundle, by name and version. */
const bundled = new Map<string, Dependency>();

/** Notes what a build bundles; for each build one. */
export function noticesPlugin() {
  return license({
    thirdParty: {
      multipleVersions: true,
      output: (dependencies) => {
        for (const dependency of dependencies) bundled.set(`${dependency.name}@${dependency.version}`, dependency);
      },
    },
  });
}

/** The licences of all that was bundled so far, as the packages' own files say them. A package without a text is a mistake of the build. */
export function noticesText(): string {
  const packages = [...bundled].sort(([a], [b]) => (a < b ? -1 : 1));
  const silent = packages.filter(([, { licenseText, license: name }]) => !licenseText && !name).map(([id]) => id);
  if (silent.length > 0) throw new Error(`no licence is known of ${silent.join(', ')}`);
  const parts = packages.map(([id, { license: name, licenseText, noticeText, author, repository }]) =>
    [
      id,
      `Licence: ${name ?? 'see below'}`,
      ...(author ? [`Author: ${author.text()}`] : []),
      ...(repository ? [`Source: ${typeof repository === 'string' ? repository : repository.url}`] : []),
      '',
      ...(licenseText ? [licenseText.trim(), ''] : []),
      ...(noticeText ? [noticeText.trim(), ''] : []),
    ].join('\n'),
  );
  const head = `temu-codemod contains code of these ${packages.length} packages.\n`;
  return `${[head, ...parts].join(`${'-'.repeat(78)}\n\n`)}`;
}
