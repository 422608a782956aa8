const figure = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const unit = '(?:万元|元|件次|人次|件|条|项|份|篇|期|场|次|个|部|名|人)'

/** A total with what follows the words that begin its parts, to the end of the sentence. */
export const totalPattern = new RegExp(
  `(?<total>${figure})\\s*(?<unit>${unit})[^\\d，。；,;（(\\n]{0,6}[，,。（(:：]?\\s*(?<marker>其中|具体包括|主要包括|包括|包含|分别是|分别为|分别包括|具体为|含)[:：，,]?(?<rest>[^。！？\\n]*)`,
  'gu',
)

/** What follows a total, where its parts begin. */
export const nextTotalPattern = /^\s*(?:其中|具体包括|主要包括|包括|包含|分别是|分别为|分别包括|具体为|含)/u

/** The words say that the parts are all there are. */
export const completePattern = /^(?:具体包括|分别是|分别为|分别包括|具体为)|其[他它余]/u

export const listSeparatorPattern = /[，、；,;]/u

/** One figure at the end of a part. */
export const partPattern = new RegExp(`^[^\\d]{0,40}?(?<figure>${figure})\\s*(?<unit>${unit})[^\\d]{0,4}$`, 'u')

/** Words with which a sentence goes on to something else. */
export const listEndPattern = /同时|另外|此外|累计|合计|总计|全年|同比|相比|比上年|较上年|占|率|%|％|\d\s*[年月]|年[初底末]|均|受理|答复|召开|培训|访问|点击|阅读|浏览/u

/** Figures that are not exact. */
export const approximatePattern = /\d\s*(?:余|多)|(?:近|约|超过?|逾|达到)\s*\d|左右|以上/u

export const brackets = { open: '（(', close: '）)' } as const

export const bracketedPattern = /[（(][^（）()]*[）)]/gu

/** A total behind its parts: 财政信息26条、部门动态59条，总共85条. */
export const closingTotalPattern = new RegExp(`[，,、](?:总共|共计|合计)(?<total>${figure})\\s*(?<unit>${unit})(?=[，。；,;\\n]|$)`, 'gu')

/** In a part before its total: it is something else. */
export const otherFigurePattern = /同时|另外|此外|累计|同比|相比|比上年|较上年|占|率|%|％|受理|答复|召开|培训|访问|点击|阅读|浏览/u

/** What stands before in the same sentence. */
export const sentenceBeforePattern = /[^。！？；;\n]*$/u
