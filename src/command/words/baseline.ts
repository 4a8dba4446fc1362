export const baselineReport = {
  en: {
    written: (file: string, findings: number) => `${file}: ${findings} findings are known now`,
    pruned: (file: string, gone: number, left: number) =>
      `${file}: ${gone} gone and taken out, ${left} left; nothing new was added (to write it anew, delete it first)`,
    named: (config: string) => `named in ${config}, so every check and the hook use it from now on; commit both`,
    use: (file: string) => `use it with --check --baseline ${file}, or name it in the config under "baseline"`,
  },
  'zh-CN': {
    written: (file: string, findings: number) => `${file}：记下 ${findings} 条已知问题`,
    pruned: (file: string, gone: number, left: number) =>
      `${file}：清理 ${gone} 条已消失的，剩 ${left} 条；没有加入新的（想重新生成请先删除该文件）`,
    named: (config: string) => `已写进 ${config}，以后每次检查和提交前钩子都会用它；请一并提交`,
    use: (file: string) => `用 --check --baseline ${file} 启用，或写进配置的 "baseline"`,
  },
} as const;
