import type { Wording } from '../wording.js';

export const unparsed: Wording['unparsed'] = {
  'too-large': '文件太大（超过 5 MB）',
  'long-lines': '有超长的行，可能是压缩过的代码',
  generated: '是生成出来的文件',
  encoding: '编码无法识别，改动可能损坏其中的文字',
  language: '不支持这种文件类型',
  'too-many-names': '其中的接口名太多（超过 5 万处）',
  'too-deep': '嵌套太深',
  'too-slow': '解析它耗时太长',
  'too-much-memory': '解析它占用的内存太多',
  syntax: '这一处附近有语法错误',
  'parser-failed': '解析器没有读完这个文件',
  unproved: '为它准备的改动没有通过写入前的验证，所以一处都没有改',
};

export const routing: Wording['routing'] = {
  'old-to-new': '旧名字到新名字的映射',
  'type-to-region': 'type → 区域的对照表',
  'type-to-url': 'type → 地址的对照表',
  'name-test': '根据接口名（前缀、片段或名单）做的判断',
  'name-in-key': '前缀后面带着接口名的键',
  'name-in-file': '程序读取的文件里的接口名',
  'name-of-file': '用接口名拼出的文件路径',
  'sorted-list': '按顺序排列、用二分查找的接口名列表：新名字须放到新的位置',
  'name-in-list': '只迁移了一半的接口名列表',
  'name-out-of-sight': '接口名传给了仓库里找不到的代码',
  'name-length': '对接口名长度的判断',
  'two-names': '一次请求里写了两个接口名',
  'version-in-name': '从接口名里取版本号的代码',
  'url-test': '根据地址里的文字做的判断',
};

export const stored: Wording['stored'] = {
  migration: '属于迁移脚本或种子数据',
  default: '是数据库字段的默认值',
  query: '写在数据库查询里',
};

export const skipped: Wording['skipped'] = {
  'own-file': '本工具自己的文件',
  dependency: '依赖包',
  'lock-file': '锁文件',
  binary: '二进制文件',
  link: '符号链接，不跟随',
  'read-only': '只读文件，不修改',
  'hard-link': '有多个硬链接，不修改',
  owner: '当前用户无权保留该文件的所有者或所属组，不修改',
  'too-many-names': '含有超过 5 万处旧名称，无人能逐一核对，不修改',
  unreadable: '读不了',
  vanished: '运行期间消失了',
  'not-checked-out': '在索引中但没有检出（稀疏检出、skip-worktree），内容未知',
  unmerged: '有未解决的合并冲突',
  submodule: '子模块，属于另一个仓库，请在其中单独运行',
};

export const unused: Wording['unused'] = {
  'ignore-comment': '忽略注释没有命中任何地方',
  decision: '配置里的决定没有命中任何地方',
  baseline: '基线里的这一行已经不存在',
};

export const hidden: Wording['hidden'] = {
  callers: '函数的调用方不全在代码里',
  environment: '环境变量',
  library: '由库给出的值',
  part: '运行时才拼入的部分',
  limit: '超出一次运行追踪的限度',
  'not-followed': '中间有一步无法追踪',
};
