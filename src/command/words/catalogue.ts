export const catalogueReport = {
  en: {
    verified: (migrations: number, announcements: number) => `in order: ${migrations} migrations in ${announcements} announcements`,
    confirm: 'Is this what the announcement says? [y/N] ',
    written: (file: string) => `written to ${file}; use it with --catalogue ${file}, or name it in the config under "catalogue"`,
  },
  'zh-CN': {
    verified: (migrations: number, announcements: number) => `数据无误：${announcements} 份公告，${migrations} 个接口`,
    confirm: '以上与公告一致吗？[y/N] ',
    written: (file: string) => `已写入 ${file}；用 --catalogue ${file} 启用，或写进配置的 "catalogue"`,
  },
} as const;
