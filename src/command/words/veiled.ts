import type { Lang } from '../../report/index.js';

const named = 5;

/** Why the diff holds a binary patch where a reader expects lines. */
export function veiledText(paths: readonly string[], lang: Lang): string {
  const more = paths.length - named;
  if (lang === 'en') {
    const names = paths.slice(0, named).join(', ') + (more > 0 ? ` and ${more} more` : '');
    return `secrets stand on or next to the changed lines of ${names}: there the diff shows the change as a comment with the secrets hidden, and holds a binary patch, which git apply takes as well`;
  }
  const names = paths.slice(0, named).join('、') + (more > 0 ? ` 等 ${paths.length} 个文件` : '');
  return `${names} 的改动行或相邻行含有密钥：diff 中以注释显示改动并隐去密钥，实际内容为二进制补丁，git apply 同样可用`;
}
