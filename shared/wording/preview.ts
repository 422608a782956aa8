/** What the pane beside the form says, which shows the pages as they will be printed. */
export const previewWording = {
  pages: '页面',
  pagesHelp: '按回车键，转到页面顶端这段文字的填写处。',
  page: '第 {number} 页，共 {count} 页',
  loading: '正在排版…',
  missing: '{place}中的“{character}”（{codePoint}）在所有字体中都没有，下面显示的是改动之前的页面。',
  missingFirst: '{place}中的“{character}”（{codePoint}）在所有字体中都没有，无法显示页面。',
  missingNextStep: '请改用其他字。',
  fontsUnreadable: '字体文件没有读出来，无法显示页面。',
  fontsNextStep: '填写和保存不受影响。请重新打开程序；如仍不能显示，请重新安装。',
  tryAgain: '再试一次',
} as const
