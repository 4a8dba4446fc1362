export const initReport = {
  en: {
    configWritten: (file: string) => `wrote ${file}: settings and answers; commit it`,
    configThere: (file: string) => `${file} is there already and was left as it is`,
    hookWritten: (file: string, command: string) => `wrote ${file}: each commit runs ${command}`,
    hookGrown: (file: string, command: string) => `added to ${file}, at its end: each commit runs ${command}`,
    hookThere: (file: string) => `${file} runs temu-codemod already and was left as it is`,
    addToHook: {
      git: (file: string) => `${file} is there already and was left as it is; add this to it, before its other commands:`,
      shared: (file: string) =>
        `git runs ${file}, which is outside of this repository and may serve others; nothing was written. Add this to a hook of your own:`,
      husky: (file: string) => `${file} is more than a list of commands and was left as it is; add this to it, before its other commands:`,
      'pre-commit': (file: string) => `${file} has a shape that was not changed; add this below "repos:":`,
    },
    installHook: (command: string) => `it does not run yet: ${command}`,
    fetched:
      'no package.json here, so each commit runs the temu-codemod that the machine has (npm install --global temu-codemod), or else fetches this version with npx',
    installTool: 'the tool is not installed here yet: npm install --save-dev temu-codemod',
    noRepository: 'this is no git repository, so no hook was written',
  },
  'zh-CN': {
    configWritten: (file: string) => `已生成 ${file}：设置和答案都写在这里，请一并提交`,
    configThere: (file: string) => `${file} 已存在，保持不动`,
    hookWritten: (file: string, command: string) => `已生成 ${file}：每次提交前运行 ${command}`,
    hookGrown: (file: string, command: string) => `已在 ${file} 末尾加入：每次提交前运行 ${command}`,
    hookThere: (file: string) => `${file} 已经会运行 temu-codemod，保持不动`,
    addToHook: {
      git: (file: string) => `${file} 已存在，保持不动；请在其中其他命令之前加入：`,
      shared: (file: string) => `git 运行的是 ${file}，它在本仓库之外，可能还有别的仓库在用，没有写入；请在您自己的钩子里加入：`,
      husky: (file: string) => `${file} 不只是一行一条命令，保持不动；请在其中其他命令之前加入：`,
      'pre-commit': (file: string) => `${file} 的写法无法确定加在哪里，保持不动；请在 "repos:" 下加入：`,
    },
    installHook: (command: string) => `还需要运行一次才会生效：${command}`,
    fetched: '这里没有 package.json，每次提交用机器上装好的 temu-codemod（npm install --global temu-codemod），没有装才用 npx 下载这个版本',
    installTool: '这里还没有安装本工具：npm install --save-dev temu-codemod',
    noRepository: '这里不是 git 仓库，没有安装提交前检查',
  },
} as const;
