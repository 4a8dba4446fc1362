import type { AnswerWords } from '../../config/index.js';
import type { Lang } from '../../report/index.js';

export const answerWords: Readonly<Record<Lang, AnswerWords>> = {
  en: {
    whyMissing: 'does not count: add " -- " and why',
    unknownName: 'no announcement has this name; check the spelling',
    noSuchPath: 'no file has such a path',
    otherReason: (reason) => `the reason there is ${reason}`,
    noEdit: (value, places) => `${value} is no choice at ${places.join(', ')}; that is still a question`,
  },
  'zh-CN': {
    whyMissing: '未生效：请在后面加上 “ -- ” 和原因',
    unknownName: '没有公告提到这个名字，请检查拼写',
    noSuchPath: '没有这个路径的文件',
    otherReason: (reason) => `那里的原因是 ${reason}`,
    noEdit: (value, places) => `${places.join('、')} 没有 ${value} 这个选项，仍待决定`,
  },
};
