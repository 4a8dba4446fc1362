/** Files of one Java program, and what one of its parts adds to them. */
export type JavaFile = { readonly pack: string; readonly name: string; readonly imports: readonly string[]; readonly body: string };

const top = 'com.shop.erp';

export function pathOf({ pack, name }: JavaFile): string {
  return `src/main/java/${packageOf(pack).replaceAll('.', '/')}/${name}.java`;
}

export function textOf({ pack, imports, body }: JavaFile): string {
  const own = packageOf(pack);
  const lines = [...new Set(imports)]
    .filter((one) => one.startsWith('static ') || one.slice(0, one.lastIndexOf('.')) !== own)
    .sort()
    .map((one) => `import ${one};\n`);
  return `package ${own};\n\n${lines.join('')}${lines.length > 0 ? '\n' : ''}${body}`;
}

/** The full name of a class of the program. */
export function full(pack: string, name: string): string {
  return `${packageOf(pack)}.${name}`;
}

function packageOf(pack: string): string {
  return pack === '' ? top : `${top}.${pack}`;
}
