/** ○ (U+25CB), O, Ｏ or 0 in a year written in Chinese, for 〇 (U+3007). */
export const wrongZeroPattern = /二[○OＯ0零][○OＯ0〇零一二三四五六七八九]{2}(?=年)|二〇[一二三四五六七八九〇]?[○OＯ0](?:[一二三四五六七八九])?(?=年)/gu

/** A third-level number written with 、 at the head of a paragraph: 1、 for 1. */
export const itemNumberPattern = /^[ \t\u3000]*\d{1,2}、/gmu

/** Slips by which rule finds them. */
export const slips = [
  /** 、 between adjacent titles or quotations. */
  { rule: 'writing.comma-between-titles', pattern: /》、《|”、“/gu },
  /** Words that say the same, one after the other, and particles typed twice. */
  {
    rule: 'writing.doubled',
    pattern:
      /仍还|还仍|目前现|(?<!目)的的(?!确|士)|(?<!为|除|受|私)了了(?!解|然|结|如|断)|(?<!存|实|正|现|所|潜|内|外)在在(?!于)|(?<!总|共|温|平|谐|饱|中|缓|调|暖)和和(?!平|谐|气|睦|解)|(?<!参)与与(?!会)|(?<!行|认|作|成|因|分|视|称|定|列|设|人|何|以|变|转|更|极|较)为为(?!民|人|主|企|群|老|期|何|止)|(?<!还|就|但|可|不|于|都)是是(?!非)/gu,
  },
  /** Two marks where one is meant. */
  { rule: 'writing.double-mark', pattern: /，，|。。(?!。)|、、|；；|，。|。，|、，|，、|；。|。；|：：|、。/gu },
  /** A date that lost 年 or 日, as copies of web pages do: 20231月1日, 至12月31止. */
  { rule: 'writing.broken-date', pattern: /(?<!\d)20\d\d(?:1[0-2]|[1-9])月\d{1,2}日|(?<=年|[至到])\s*\d{1,2}月\d{1,2}(?=[止起至到，。；])/gu },
  /** A figure that was to be typed: 共公开条，. */
  { rule: 'writing.missing-figure', pattern: /(?<!申请)(?:公开|发布|更新|推送|收到|受理)(?:各类)?(?:政府)?(?:信息)?(?:共|约)?条(?=[，。；,、])|(?<=[共计约第])(?:条|件|次|项)(?=[，。；,])/gu },
  /** What a pattern had left to be filled in. */
  { rule: 'writing.placeholder', pattern: /[×xX]{2,}(?=[局县区市镇乡年月日条件个次人元街委办])|_{3,}|＿{3,}|\{\w+(?::[\w-]+)?\}|[（(【](?:此处)?(?:请)?填写[^）)】]*[）)】]/gu },
] as const

/** Marks that come in pairs. A number such as 1） closes nothing. */
export const bracketPairs = [
  { open: /《/gu, close: /》/gu, name: '书名号' },
  { open: /“/gu, close: /”/gu, name: '引号' },
  { open: /[〔]/gu, close: /[〕]/gu, name: '六角括号' },
  { open: /[（(]/gu, close: /(?<!(?:^|[\s。；;，,：:])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))[）)]/gu, name: '括号' },
] as const
