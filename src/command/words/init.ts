export const initReport = {
  en: {
    configWritten: (file: string) => `wrote ${file}: settings and answers; commit it`,
    configThere: (file: string) => `${file} is there already and was left as it is`,
    hookWritten: (file: string, command: string) => `wrote ${file}: each commit runs ${command}`,
    hookThere: (file: string) => `${file} runs temu-codemod already and was left as it is`,
    addToHook: (file: string) => `${file} is there already and was left as it is; add this to it:`,
    noRepository: 'this is no git repository, so no hook was written',
  },
  'zh-CN': {
    configWritten: (file: string) => `已生成 ${file}：设置和答案都写在这里，请一并提交`,
    configThere: (file: string) => `${file} 已存在，保持不动`,
    hookWritten: (file: string, command: string) => `已生成 ${file}：每次提交前运行 ${command}`,
    hookThere: (file: string) => `${file} 已经会运行 temu-codemod，保持不动`,
    addToHook: (file: string) => `${file} 已存在，保持不动；请在其中加入：`,
    noRepository: '这里不是 git 仓库，没有安装提交前检查',
  },
} as const;
