/** How a place of the report is named in a message. */
export const placeWording = {
  title: '标题',
  opening: '开头段落',
  signature: '落款',
  layout: '版式',
  attachment: '附件',
  /** A section, by its heading as printed. */
  section: '“{heading}”一章',
  /** A section that is printed without a heading, by its position. */
  sectionWithoutHeading: '第 {position} 章',
} as const

/** Stands for a character that cannot be seen, in a message that names it. */
export const invisibleCharacter = '不可见字符'
