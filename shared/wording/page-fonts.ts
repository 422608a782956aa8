/** About whose fonts the pages are set in. */
export const pageFontsWording = {
  label: '页面字体',
  choices: {
    own: '程序自带字体（推荐，任何电脑上都一样）',
    office: '本机办公字体（有则用，没有的仍用自带字体）',
  },
  looking: '正在查找本机字体…',
  found: '本机有：{fonts}。',
  foundOne: '{use}用“{family}”',
  none: '本机没有可用的公文字体，页面仍用自带字体。需要时请先在系统里安装“方正小标宋简体”“仿宋_GB2312”“楷体_GB2312”“黑体”等字体。',
  uses: { title: '标题', heading1: '一级标题', heading2: '二级标题', body: '正文', folio: '页码' },
} as const
