/** The fonts of a web page: those that offices and phones have, nearest to the printed ones first. */
export const webFonts = {
  title: '"方正小标宋简体","FZXiaoBiaoSong-B05S","STZhongsong","SimSun","Songti SC","Noto Serif CJK SC",serif',
  heading1: '"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif',
  heading2: '"楷体_GB2312","KaiTi","Kaiti SC","Noto Serif CJK SC",serif',
  body: '"仿宋_GB2312","FangSong","STFangsong","Songti SC","Noto Serif CJK SC",serif',
} as const
